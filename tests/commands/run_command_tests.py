#!/usr/bin/env python3
"""Tests of the command line as a user meets it: each test is one fact, named by its function.

    run_command_tests.py [PART OF A NAME]...

The last line is "N passed, N failed".
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import harness  # noqa: E402
import bad_inputs  # noqa: E402, F401  (each module registers its tests)
import bindings  # noqa: E402, F401
import building  # noqa: E402, F401
import caching  # noqa: E402, F401
import embedding  # noqa: E402, F401
import embedding_projects  # noqa: E402, F401
import first_use  # noqa: E402, F401
import memory  # noqa: E402, F401
import running  # noqa: E402, F401
import scale  # noqa: E402, F401
import showing  # noqa: E402, F401
import sizing  # noqa: E402, F401
import stacking  # noqa: E402, F401

if __name__ == "__main__":
    sys.exit(harness.main())
