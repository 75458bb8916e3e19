// Finding modules and resolving names.
#include "compiler/sema/module_graph.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "compiler/diagnostics/render.h"

namespace krait::sema {
namespace {

namespace fs = std::filesystem;

// A folder with a program in it, gone afterwards.
class ModuleGraphTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() /
              (std::string("krait_sema_") + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }
  auto load() -> ModuleGraph& {
    graph_ =
        loadProgram((folder_ / "main.py").string(), {(folder_ / "library").string()}, sources_, diagnostics_);
    return *graph_;
  }
  auto names() -> std::string {
    std::string text;
    for (const auto& module : graph_->modules) text += module->name + " ";
    return text;
  }
  auto firstMessage() -> std::string {
    return diagnostics_.isEmpty() ? "" : diagnostics_.sorted().front()->message;
  }
  auto functionScope(size_t index) -> Scope& { return *graph_->modules[0]->scope->children[index]; }

  fs::path folder_;
  base::SourceManager sources_;
  diagnostics::DiagnosticEngine diagnostics_;
  std::unique_ptr<ModuleGraph> graph_;
};

TEST_F(ModuleGraphTest, modules_come_in_order_of_first_import) {
  write("main.py", "import b\nimport a\n");
  write("a.py", "");
  write("b.py", "import c\n");
  write("c.py", "");
  load();
  EXPECT_EQ(names(), "main b c a ");
  EXPECT_EQ(graph_->modules[0]->pythonName(), "__main__");
  EXPECT_EQ(graph_->modules[1]->pythonName(), "b");
}

TEST_F(ModuleGraphTest, packages_and_relative_imports) {
  write("main.py", "import pkg.inner.leaf as leaf\nfrom pkg import other\n");
  write("pkg/__init__.py", "");
  write("pkg/other.py", "from . import inner\nfrom .inner import leaf\n");
  write("pkg/inner/__init__.py", "");
  write("pkg/inner/leaf.py", "from ..other import inner\n");
  load();
  EXPECT_EQ(firstMessage(), "");
  EXPECT_EQ(names(), "main pkg pkg.inner pkg.inner.leaf pkg.other ");
  EXPECT_TRUE(graph_->modules[3]->is_in_cycle);
  EXPECT_FALSE(graph_->modules[0]->is_in_cycle);
}

TEST_F(ModuleGraphTest, native_modules_have_a_stub) {
  write("main.py", "import machine\n");
  write("library/machine.pyi", "def reset() -> None: ...\n");
  write("library/machine_native.hpp", "");
  load();
  EXPECT_TRUE(graph_->modules[1]->is_native);
  EXPECT_EQ(graph_->modules[1]->native_header, "machine_native.hpp");
  EXPECT_TRUE(stubDeclares(*graph_->modules[1]->stub, "reset"));
  EXPECT_FALSE(stubDeclares(*graph_->modules[1]->stub, "other"));
}

TEST_F(ModuleGraphTest, the_program_hides_the_library) {
  write("main.py", "import helper\n");
  write("helper.py", "");
  write("library/helper.py", "");
  load();
  EXPECT_EQ(graph_->modules[1]->path, (folder_ / "helper.py").string());
}

TEST_F(ModuleGraphTest, missing_module_is_reported_at_the_import) {
  write("main.py", "import os.nothing\n");
  load();
  EXPECT_EQ(firstMessage(), "no module named `os`");
}

TEST_F(ModuleGraphTest, missing_module_may_be_caught) {
  write("main.py", "try:\n    import nothing\nexcept ImportError:\n    nothing = None\n");
  load();
  EXPECT_EQ(firstMessage(), "");
}

TEST_F(ModuleGraphTest, imports_that_never_run_are_not_loaded) {
  write(
      "main.py",
      "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import nothing\nif False:\n    import no\n");
  load();
  EXPECT_EQ(firstMessage(), "");
  EXPECT_EQ(names(), "main ");
}

TEST_F(ModuleGraphTest, star_import_binds_public_names) {
  write("main.py", "from a import *\nfrom b import *\n");
  write("a.py", "x = 1\n_y = 2\ndef f(): pass\n");
  write("b.py", "__all__ = ['_z']\nw = _z = 1\n");
  load();
  const auto& scope = *graph_->modules[0]->scope;
  EXPECT_NE(scope.find("x"), nullptr);
  EXPECT_NE(scope.find("f"), nullptr);
  EXPECT_NE(scope.find("_z"), nullptr);
  EXPECT_EQ(scope.find("_y"), nullptr);
  EXPECT_EQ(scope.find("w"), nullptr);
}

TEST_F(ModuleGraphTest, names_resolve_as_python_says) {
  write("main.py",
        "g = 1\n"
        "def outer(p):\n"
        "    v = p\n"
        "    def inner():\n"
        "        return v, g, len, nowhere\n"
        "    return inner\n");
  load();
  auto& inner = *functionScope(0).children[0];
  EXPECT_EQ(resolve(inner, "v").kind, Resolved::Kind::Local);
  EXPECT_EQ(resolve(inner, "v").owner, &functionScope(0));
  EXPECT_EQ(resolve(inner, "g").kind, Resolved::Kind::Global);
  EXPECT_EQ(resolve(inner, "len").kind, Resolved::Kind::Builtin);
  EXPECT_EQ(resolve(inner, "nowhere").kind, Resolved::Kind::Undefined);
  EXPECT_TRUE(functionScope(0).find("v")->is_captured);
  EXPECT_FALSE(functionScope(0).find("p")->is_captured);
}

TEST_F(ModuleGraphTest, class_scopes_are_invisible_to_methods) {
  write("main.py",
        "def f():\n    x = 1\n    class A:\n        x = 2\n        def m(self):\n            return x\n    "
        "return A\n");
  load();
  auto& cls = *functionScope(0).children[0];
  EXPECT_EQ(resolve(cls, "x").kind, Resolved::Kind::Class);
  EXPECT_EQ(resolve(*cls.children[0], "x").owner, &functionScope(0));
}

TEST_F(ModuleGraphTest, main_variables_that_nobody_else_sees_are_local) {
  write("main.py", "seen = 1\nhidden = 2\ndef f():\n    return seen\nprint(hidden, [hidden for _ in '1'])\n");
  load();
  const auto& scope = *graph_->modules[0]->scope;
  EXPECT_FALSE(isModuleLocal(scope, *scope.find("seen")));
  EXPECT_TRUE(isModuleLocal(scope, *scope.find("hidden")));
  EXPECT_FALSE(isModuleLocal(scope, *scope.find("f")));
}

TEST_F(ModuleGraphTest, comprehensions_are_expanded_unless_a_closure_keeps_their_variable) {
  write(
      "main.py",
      "a = [x for x in '1']\nb = [lambda: x for x in '1']\nc = sum(x for x in '1')\nd = map(x for x in '1')\n"
      "e = [[y for y in x] for x in '1']\n");
  load();
  EXPECT_TRUE(functionScope(0).is_inlined);
  EXPECT_FALSE(functionScope(1).is_inlined);
  EXPECT_TRUE(functionScope(2).is_inlined);
  EXPECT_FALSE(functionScope(3).is_inlined);
  EXPECT_TRUE(functionScope(4).is_inlined);
  EXPECT_TRUE(functionScope(4).children[0]->is_inlined);
}

TEST_F(ModuleGraphTest, private_names_are_mangled) {
  EXPECT_TRUE(needsMangling("A", "__x"));
  EXPECT_FALSE(needsMangling("A", "__x__"));
  EXPECT_FALSE(needsMangling("", "__x"));
  EXPECT_FALSE(needsMangling("A", "_x"));
}

}  // namespace
}  // namespace krait::sema
