z = -0.0
print(z, z == 0.0, z + 0, 0 * -1.0, str(z), f"{z:.1f}", round(-0.4), round(-0.4, 0), -0.4 // 1, abs(z), z * z, 0.0 - 0.0, -z)
print({0.0: "zero"}[-0.0], min(0.0, -0.0), max(0.0, -0.0), int(z))
