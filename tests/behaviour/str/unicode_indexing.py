text = "aé€😀z"
print(len(text), [c for c in text], text[3], text[-2], text[1:4], text[::-1], text.index("😀"), text.find("z"), "€" in text, text.encode(), [ord(c) for c in text], text * 2)
print("straße".upper(), "ÀÉ".lower(), "ß".casefold(), "ǆ".title(), "ÿ".upper(), "İ".lower() == "i̇", "É" < "é", "z" < "é" < "€" < "😀")
