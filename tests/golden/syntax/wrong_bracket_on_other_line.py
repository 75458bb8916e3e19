f(a,
  b]
