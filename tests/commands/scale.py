"""Programs that are long, wide or deep compile like others: those that benchmarks/scale.py measures, not measured here."""
import importlib.util

from harness import ROOT, test


def generators():
    spec = importlib.util.spec_from_file_location("generators", ROOT / "benchmarks" / "scale.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def emits(place, text):
    place.write("main.py", text)
    place.krait("emit", "main.py", "-o", "out", status=0)


@test
def two_thousand_lines_are_emitted(place):
    emits(place, generators().ordinary(2000))


@test
def an_if_may_have_two_thousand_arms(place):
    emits(place, generators().arms())


@test
def expressions_may_be_as_deep_as_cpython_takes_them(place):
    emits(place, generators().deep())


@test
def calls_may_go_three_hundred_deep(place):
    emits(place, generators().chain())


@test
def a_hierarchy_may_have_hundreds_of_classes(place):
    emits(place, generators().classes(200))
