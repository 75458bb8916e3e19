__all__ = ["exported"]
exported = "exp"
hidden = 1
