values = [5, 12, 7, 20]
print([doubled for v in values if (doubled := v * 2) > 15], doubled, [total := 0] + [total := total + v for v in values], total, any((found := v) > 10 for v in values), found, {(n := v % 5): n + 1 for v in values})
