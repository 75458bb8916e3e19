// Raising, handling, context, and what is reported in the end.
#include "objects_support.h"

namespace krait::testing {
namespace {

struct AppError : Exception {
  word code;
  static const TypeInfo type;
};
const TypeInfo AppError::type = classType<AppError>(
    "AppError", &ValueError_type, nullptr,
    pointerMap<AppError>(FieldAt<__builtin_offsetof(AppError, payload), Value>{},
                         KRAIT_FIELD(AppError, cause), KRAIT_FIELD(AppError, context)),
    nullptr, Kind::kException);

auto caughtBy(void (*body)()) -> Exception* {
  Exception* caught = nullptr;
  const Flow flow = guard(caught, [body] {
    body();
    return Flow::kNext;
  });
  return flow == Flow::kRaised ? caught : nullptr;
}

TEST(ExceptionTest, MatchesItsBases) {
  Exception* error = caughtBy([] { raiseIndexError("list index out of range"); });
  ASSERT_NE(error, nullptr);
  EXPECT_TRUE(matches(error, &IndexError_type));
  EXPECT_TRUE(matches(error, &LookupError_type));
  EXPECT_TRUE(matches(error, &BaseException_type));
  EXPECT_FALSE(matches(error, &KeyError_type));
}

TEST(ExceptionTest, LocalsChangedUnderTheHandlerKeepTheirValues) {
  int count = 0;
  Exception* caught;
  const Flow flow = guard(caught, [&] {
    count = 5;
    raiseZeroDivision();
    return Flow::kNext;
  });
  EXPECT_EQ(flow, Flow::kRaised);
  EXPECT_EQ(count, 5);
}

TEST(ExceptionTest, FlowPassesThrough) {
  Exception* caught;
  EXPECT_EQ(guard(caught, [] { return Flow::kBreak; }), Flow::kBreak);
}

TEST(ExceptionTest, ContextIsWhatWasBeingHandled) {
  Exception* first = caughtBy([] { raiseValueError("first"); });
  Exception* previous = beginHandling(first);
  Exception* second = caughtBy([] { raiseTypeError("second"); });
  endHandling(previous);
  EXPECT_EQ(second->context, first);
  EXPECT_EQ(currentException(), nullptr);
}

TEST(ExceptionTest, ReraiseRaisesTheHandledOne) {
  Exception* first = caughtBy([] { raiseValueError("first"); });
  Exception* previous = beginHandling(first);
  Exception* again = caughtBy([] { reraise(); });
  endHandling(previous);
  EXPECT_EQ(again, first);
  EXPECT_EQ(raisedBy([] { reraise(); }), "RuntimeError: No active exception to reraise");
}

TEST(ExceptionTest, TextsByPayload) {
  EXPECT_EQ(raisedBy([] { raise(makeException(&ValueError_type)); }), "ValueError: ");
  EXPECT_EQ(raisedBy([] { raise(makeException(&ValueError_type, text("one"))); }), "ValueError: one");
  EXPECT_EQ(raisedBy([] { raise(makeException(&ValueError_type, intValue(3))); }), "ValueError: 3");
  EXPECT_EQ(raisedBy([] { raiseKeyError(box(text("k"))); }), "KeyError: 'k'");
  EXPECT_EQ(raisedBy([] { raise(makeException(&KeyError_type, text("k"))); }), "KeyError: 'k'");
  const Value two[] = {intValue(2), box(text("no such file"))};
  EXPECT_EQ(raisedBy([&two] { raise(makeExceptionOf(&ValueError_type, two, 2)); }),
            "ValueError: (2, 'no such file')");
  EXPECT_EQ(raisedBy([&two] { raise(makeExceptionOf(&OSError_type, two, 2)); }),
            "OSError: [Errno 2] no such file");
}

TEST(ExceptionTest, ReprAndArguments) {
  const Value two[] = {intValue(2), box(text("b"))};
  EXPECT_EQ(testing::shown(makeExceptionOf(&ValueError_type, two, 2)), "ValueError(2, 'b')");
  EXPECT_EQ(testing::shown(makeException(&KeyError_type, text("k"))), "KeyError('k')");
  EXPECT_EQ(testing::shown(makeException(&ValueError_type)), "ValueError()");
  EXPECT_EQ(testing::shown(makeException(&ValueError_type, KRAIT_TEXT("flash"))), "ValueError('flash')");
  EXPECT_EQ(testing::shown(exception_args(makeException(&ValueError_type, KRAIT_TEXT("flash")))),
            "('flash',)");
  EXPECT_EQ(testing::shown(exception_args(makeException(&ValueError_type))), "()");
  EXPECT_EQ(testing::shown(osError_errno(makeExceptionOf(&OSError_type, two, 2))), "2");
  EXPECT_EQ(testing::shown(box(makeException(&ValueError_type, text("v")))), "ValueError('v')");
}

TEST(ExceptionTest, ClassesOfTheProgram) {
  Exception* error = caughtBy([] {
    auto* made = newException<AppError>(&AppError::type);
    made->code = 7;
    setArguments(made, text("app"));
    raise(made);
  });
  EXPECT_TRUE(matches(error, &ValueError_type));
  EXPECT_EQ(static_cast<AppError*>(error)->code, 7);
  EXPECT_EQ(testing::shown(error), "AppError('app')");
}

[[gnu::noinline]] auto recurse(word depth) -> word {
  checkStack();
  volatile word here = depth;
  return depth == kMaxWord ? 0 : recurse(depth + 1) + here;
}

TEST(ExceptionTest, RecursionEndsInRecursionError) {
  EXPECT_EQ(raisedBy([] { recurse(0); }), "RecursionError: maximum recursion depth exceeded");
}

TEST(ExceptionDeathTest, UncaughtIsReported) {
  EXPECT_EXIT(raiseValueError("bad value"), ::testing::ExitedWithCode(1),
              "Traceback \\(most recent call last\\):\n.*ValueError: bad value\n");
  EXPECT_EXIT(raise(makeException(&ValueError_type)), ::testing::ExitedWithCode(1), "\nValueError\n");
  EXPECT_EXIT(raise(makeException(&ValueError_type, text("b")), makeException(&TypeError_type, text("a"))),
              ::testing::ExitedWithCode(1),
              "TypeError: a\n\nThe above exception was the direct cause of the following "
              "exception:\n\n.*\nValueError: b\n");
}

TEST(ExceptionDeathTest, SystemExitIsSilent) {
  EXPECT_EXIT(raise(makeException(&SystemExit_type, intValue(3))), ::testing::ExitedWithCode(3), "^$");
  EXPECT_EXIT(raise(makeException(&SystemExit_type)), ::testing::ExitedWithCode(0), "^$");
  EXPECT_EXIT(raise(makeException(&SystemExit_type, text("bye"))), ::testing::ExitedWithCode(1), "bye\n");
}

}  // namespace
}  // namespace krait::testing
