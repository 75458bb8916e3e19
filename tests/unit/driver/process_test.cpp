// Running programs, writing files, digests: what the driver does to the world.
#include "compiler/driver/process.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"

namespace krait::driver {
namespace {

namespace fs = std::filesystem;

TEST(Process, CollectsOutputOfBothKinds) {
  const Finished finished = runCollecting({"sh", "-c", "echo out; echo err >&2; exit 3"}, false);
  EXPECT_EQ(finished.status, 3);
  EXPECT_EQ(finished.output, "out\nerr\n");
}

TEST(Process, AMissingProgramHasStatus127) {
  EXPECT_EQ(runCollecting({"krait-no-such-program"}, false).status, 127);
  EXPECT_FALSE(findProgram("krait-no-such-program").has_value());
  EXPECT_TRUE(findProgram("sh").has_value());
}

TEST(Process, ASignalIsToldAsTheShellDoes) {
  EXPECT_EQ(runCollecting({"sh", "-c", "kill -9 $$"}, false).status, 137);
}

TEST(Process, RunsInTheFolderThatIsGiven) { EXPECT_EQ(runCollecting({"pwd"}, false, "/").output, "/\n"); }

TEST(Process, CommandsAreShownAsTheyAreTyped) {
  EXPECT_EQ(quotedCommand({"g++", "-o", "a b", "it's", ""}), "g++ -o 'a b' 'it'\\''s' ''");
}

class Folder : public testing::Test {
 protected:
  TemporaryFolder folder_{fs::temp_directory_path(), "krait-test"};
};

TEST_F(Folder, FilesAreWrittenAsAWhole) {
  const fs::path path = folder_.path() / "file";
  EXPECT_TRUE(writeAtomically(path, "one"));
  EXPECT_TRUE(writeAtomically(path, "two", true));
  EXPECT_EQ(readFile(path), "two");
  EXPECT_EQ(access(path.c_str(), X_OK), 0);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
}

TEST_F(Folder, AFailedWriteLeavesNothing) {
  EXPECT_FALSE(writeAtomically(folder_.path() / "nowhere" / "file", "text"));
  EXPECT_TRUE(fs::is_empty(folder_.path()));
}

TEST_F(Folder, TheOldestEntriesOfACacheGoFirst) {
  for (int number = 0; number < 6; ++number) {
    const fs::path entry = folder_.path() / std::to_string(number);
    writeAtomically(entry, "x");
    fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(10 - number));
  }
  EXPECT_TRUE(isCached(folder_.path() / "0"));  // just used
  trimCache(folder_.path(), 4);
  EXPECT_TRUE(fs::exists(folder_.path() / "0"));
  EXPECT_TRUE(fs::exists(folder_.path() / "5"));
  EXPECT_FALSE(fs::exists(folder_.path() / "1"));
}

TEST(TemporaryFolders, GoWithTheirOwner) {
  fs::path path;
  {
    const TemporaryFolder folder(fs::temp_directory_path(), "krait-test");
    path = folder.path();
    EXPECT_TRUE(fs::is_directory(path));
    writeAtomically(path / "file", "text");
  }
  EXPECT_FALSE(fs::exists(path));
}

TEST(Digests, DependOnWhereTextsEnd) {
  EXPECT_NE(Digest().add("ab").add("c").hex(), Digest().add("a").add("bc").hex());
  EXPECT_EQ(Digest().add("ab").hex(), Digest().add("ab").hex());
  EXPECT_EQ(Digest().add("").hex().size(), 32u);
}

}  // namespace
}  // namespace krait::driver
