// Boards: reading descriptions that inherit from each other.
#include "compiler/driver/board.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "compiler/driver/toolchain.h"

namespace krait::driver {
namespace {

namespace fs = std::filesystem;

auto repository() -> Installation {
  Installation installation;
  installation.targets = fs::path(KRAIT_SOURCE_DIR) / "targets";
  return installation;
}

class BoardFiles : public testing::Test {
 protected:
  void SetUp() override {
    installation_.targets = fs::temp_directory_path() / ("krait-board-test-" + std::to_string(getpid()));
    fs::create_directories(installation_.targets / "boards");
    fs::create_directories(installation_.targets / "chips");
  }
  void TearDown() override { fs::remove_all(installation_.targets); }

  void write(const std::string& name, const std::string& text) {
    std::ofstream(installation_.targets / (name + ".toml")) << text;
  }

  Installation installation_;
  BoardError error_;
};

TEST_F(BoardFiles, ListsConcatenateAndTablesMerge) {
  write("chips/chip", "word_bits = 32\n[build]\ndefines = [\"A=1\"]\nlinker_script = \"x.ld\"\n[memory.RAM]\nlength = 16\n");
  write("boards/b", "inherits = \"chips/chip\"\nname = \"b\"\n[build]\ndefines = [\"B=2\"]\n[memory.RAM]\norigin = 4\n");
  const auto board = loadBoard(installation_, "b", error_);
  ASSERT_TRUE(board.has_value());
  EXPECT_EQ(board->defines, (Words{"A=1", "B=2"}));
  ASSERT_NE(board->region("RAM"), nullptr);
  EXPECT_EQ(board->region("RAM")->length, 16u);
  EXPECT_EQ(board->region("RAM")->origin, 4u);
}

TEST_F(BoardFiles, ACommandReplacesItsParents) {
  write("chips/chip", "[emulator]\ncommand = [\"old\", \"{elf}\"]\n");
  write("boards/b", "inherits = \"chips/chip\"\n[emulator]\ncommand = [\"new\"]\n");
  EXPECT_EQ(loadBoard(installation_, "b", error_)->emulator.command, Words{"new"});
}

TEST_F(BoardFiles, PinsResolveThroughNamesAndGroups) {
  write("boards/b",
        "[[pin_groups]]\nprefix = \"GP\"\nnumber = 8\ncount = 4\n[pins]\nLED = \"BLUE\"\nBLUE = \"GP3\"\nA0 = 14\n");
  const auto board = loadBoard(installation_, "b", error_);
  EXPECT_EQ(board->pins.at("LED"), 11);
  EXPECT_EQ(board->pins.at("GP0"), 8);
  EXPECT_EQ(board->pins.at("A0"), 14);
  EXPECT_FALSE(board->pins.contains("GP4"));
}

TEST_F(BoardFiles, BrokenFilesAreNamed) {
  write("boards/b", "name = \n");
  EXPECT_FALSE(loadBoard(installation_, "b", error_).has_value());
  EXPECT_NE(error_.file.find("b.toml"), std::string::npos);
  EXPECT_NE(error_.text.find("line 1"), std::string::npos);
}

TEST_F(BoardFiles, AMissingParentIsAnError) {
  write("boards/b", "inherits = \"chips/nowhere\"\n");
  EXPECT_FALSE(loadBoard(installation_, "b", error_).has_value());
}

TEST(Boards, AllInTheRepositoryLoad) {
  const Words names = boardNames(repository());
  EXPECT_GE(names.size(), 9u);
  for (const std::string& name : names) {
    BoardError error;
    const auto board = loadBoard(repository(), name, error);
    ASSERT_TRUE(board.has_value()) << name << ": " << error.text;
    EXPECT_EQ(board->name, name);
    EXPECT_FALSE(board->toolchain.compile.empty()) << name;
    EXPECT_EQ(board->isHost(), name == "host");
  }
}

TEST(Boards, MemoryIsWrittenForTheLinker) {
  BoardError error;
  const auto board = loadBoard(repository(), "microbit", error);
  const std::string script = memoryScript(*board, false);
  EXPECT_NE(script.find("FLASH (rx) : ORIGIN = 0x0, LENGTH = 0x40000"), std::string::npos) << script;
  EXPECT_NE(script.find("RAM (rwx) : ORIGIN = 0x20000000, LENGTH = 0x4000"), std::string::npos) << script;
  EXPECT_EQ(memoryScript(*board, true).find("0x4000\n"), std::string::npos);
}

}  // namespace
}  // namespace krait::driver
