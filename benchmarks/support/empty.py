# Nothing: what an interpreter costs before and after a program.
