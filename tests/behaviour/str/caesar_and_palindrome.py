def caesar(text, shift):
    result = ""
    for c in text:
        if "a" <= c <= "z":
            result += chr((ord(c) - ord("a") + shift) % 26 + ord("a"))
        elif c.isupper():
            result += chr((ord(c) - 65 + shift) % 26 + 65)
        else:
            result += c
    return result


def palindrome(text):
    letters = [c.lower() for c in text if c.isalpha()]
    return letters == letters[::-1]


secret = caesar("Hello, World! xyz", 3)
print(secret, caesar(secret, -3), caesar("abc", 29))
print([palindrome(t) for t in ("A man, a plan, a canal: Panama", "abc", "", "Été")])
