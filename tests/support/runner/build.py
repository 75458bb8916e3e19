"""Configures and builds the compiler, and runs the unit tests that come out of it."""
import json

from . import workspace

_CONFIGURE_SECONDS = 300
_BUILD_SECONDS = 3600


def configure_and_build(folder, jobs, options=()):
    """None when the build stands, else what went wrong."""
    if not (folder / "build.ninja").exists():
        configured = workspace.run(["cmake", *_preset(folder), "-G", "Ninja", "-S", workspace.ROOT, "-B", folder, *options],
                                   _CONFIGURE_SECONDS)
        if configured.status != 0:
            return configured.text
    built = workspace.run(["cmake", "--build", folder, "-j", str(jobs)], _BUILD_SECONDS)
    return None if built.status == 0 else built.text


def _preset(folder):
    """The default preset, where the repository has presets and this is its folder."""
    presets = workspace.ROOT / "CMakePresets.json"
    if folder != workspace.BUILD or not presets.exists():
        return []
    names = [preset["name"] for preset in json.loads(presets.read_text()).get("configurePresets", [])]
    return ["--preset", "default"] if "default" in names else []


def run_unit_tests(results, folder, title, pattern, update):
    """Runs GoogleTest once and counts its tests one by one."""
    executable = folder / "tests" / "krait_unit_tests"
    if not executable.exists():
        results.skips(title, "there are no unit tests yet")
        return
    results.suite(title)
    report = workspace.SCRATCH / f"{folder.name}-unit.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    environment = {"KRAIT_UPDATE_GOLDEN": "1"} if update else {}
    finished = workspace.run([executable, f"--gtest_output=json:{report}", "--gtest_brief=1",
                              f"--gtest_filter=*{pattern}*"], 600, environment=environment)
    if not report.exists():
        results.fails(title, finished.text[-4000:])
        return
    bad = _count(results, title, json.loads(report.read_text()))
    if not bad and finished.status != 0:
        results.fails(title, f"status {finished.status}\n{finished.text[-4000:]}")


def _count(results, title, report):
    bad = False
    for suite in report["testsuites"]:
        for test in suite["testsuite"]:
            name = f"{title}: {suite['name']}.{test['name']}"
            failures = test.get("failures", [])
            if test.get("result") == "SKIPPED":
                results.skips(name, "by the test itself")
            elif failures:
                bad = True
                results.fails(name, "\n".join(failure["failure"] for failure in failures))
            else:
                results.passes(name)
    return bad
