"""What tests/run is made of: one module a kind of test, and the few things they share."""
