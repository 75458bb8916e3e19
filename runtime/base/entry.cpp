// What start-up code calls: the program, and status 0 when it came to its end. `krait_program` is emitted.
void krait_program();

extern "C" int krait_main();
extern "C" int krait_main() {
  krait_program();
  return 0;
}
