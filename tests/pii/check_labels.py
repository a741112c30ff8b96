#!/usr/bin/env python3
"""Checks the held-back messages: spans in order, and labelled numbers that pass their checksums.

    check_labels.py tests/pii     (exit 1, and one line for each problem)

A wrong digit in the label of a card would count as a miss of the finder, which is right to leave it alone.
"""
import base64
import datetime
import hashlib
import ipaddress
import json
import pathlib
import re
import sys

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
BECH32_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def digits_of(text):
    return [int(sign) for sign in text if sign.isdecimal()]


def card(text):
    digits = digits_of(text)
    doubled = [sum(divmod(2 * digit, 10)) if place % 2 else digit for place, digit in enumerate(reversed(digits))]
    return 12 <= len(digits) <= 19 and sum(doubled) % 10 == 0


def iban(text):
    plain = text.replace(" ", "")
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def base58_wallet(text):
    number = 0
    for sign in text:
        number = number * 58 + BASE58.index(sign)
    raw = number.to_bytes(25, "big")
    return hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()[:4] == raw[21:]


def bech32_wallet(text):
    prefix, _, data = text.rpartition("1")
    signs = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    state = 1
    for sign in signs + [BECH32.index(sign) for sign in data]:
        top, state = state >> 25, (state & 0x1FFFFFF) << 5 ^ sign
        for bit, step in enumerate(BECH32_STEPS):
            state ^= step if top >> bit & 1 else 0
    return state == 1


def ton_wallet(text):
    raw, state = base64.urlsafe_b64decode(text), 0
    for byte in raw[:34]:
        state ^= byte << 8
        for _ in range(8):
            state = (state << 1 ^ (0x1021 if state & 0x8000 else 0)) & 0xFFFF
    return state.to_bytes(2, "big") == raw[34:]


def crypto(text):
    if len(text) == 48:
        return ton_wallet(text)
    if text.startswith("0x"):
        return re.fullmatch("0x[0-9a-fA-F]{40}", text) is not None
    return bech32_wallet(text) if text.startswith("bc1") else base58_wallet(text)


def kyrgyz_pin(text):
    day, month, year = int(text[1:3]), int(text[3:5]), int(text[5:9])
    try:
        return text[0] in "12" and datetime.date(1900, 1, 1) <= datetime.date(year, month, day)
    except ValueError:
        return False


def russian_tax_number(text):
    weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
    places = [9] if len(text) == 10 else [10, 11]
    return all(
        sum(digit * weight for digit, weight in zip(digits_of(text), weights[11 - place:])) % 11 % 10 == int(text[place])
        for place in places)


def kazakh_number(text):
    month, day = int(text[2:4]), int(text[4:6])
    for first in (1, 3):
        rest = sum(digit * ((place + first - 1) % 11 + 1) for place, digit in enumerate(digits_of(text)[:11])) % 11
        if rest != 10:
            return rest == int(text[11]) and 1 <= month <= 12 and 1 <= day <= 31
    return False


def identity(text):
    if re.fullmatch(r"\d{14}", text):
        return kyrgyz_pin(text)
    if re.fullmatch(r"\d{10}|\d{12}", text):
        return russian_tax_number(text) or len(text) == 12 and kazakh_number(text)
    return any(sign.isdecimal() for sign in text)


def address_of_net(text):
    try:
        return bool(ipaddress.ip_address(text))
    except ValueError:
        return False


def tracking(text):
    if not re.fullmatch(r"[A-Z]{2}\d{9}[A-Z]{2}", text):
        return len(digits_of(text)) >= 8
    *digits, check = digits_of(text)
    wanted = 11 - sum(digit * weight for digit, weight in zip(digits, [8, 6, 4, 2, 3, 5, 9, 7])) % 11
    return check == {10: 0, 11: 5}.get(wanted, wanted)


RIGHT = {
    "CARD": card,
    "IBAN": iban,
    "CRYPTO": crypto,
    "ID": identity,
    "TRACKING": tracking,
    "PHONE": lambda text: len(digits_of(text)) >= 6 or len(text.split()) >= 5,  # in digits or in words
    "ADDRESS": lambda text: digits_of(text) != [],
    "DOB": lambda text: re.search(r"(19|20)\d\d|\d\d[./]\d\d[./]\d\d", text) is not None,
    "ACCOUNT": lambda text: len(digits_of(text)) >= 10,
    "EMAIL": lambda text: re.search("@|собака|\\b(at|на)\\b", text) is not None,
    "HANDLE": lambda text: re.fullmatch(r"@?[A-Za-z0-9._]{3,}(#\d{4})?", text) is not None,
    "URL": lambda text: "." in text and "/" in text,
    "IP": address_of_net,
    "PERSON": lambda text: any(sign.isalpha() for sign in text),
}


def problems(row):
    end = 0
    for begin, stop, kind in row["spans"]:
        label = row["text"][begin:stop]
        if not end <= begin < stop <= len(row["text"]) or label != label.strip():
            yield f"span {begin}-{stop} is outside, empty, overlapping or holds white space at an end"
        elif kind not in RIGHT:
            yield f"unknown type {kind}"
        elif not RIGHT[kind](label):
            yield f"“{label}” is no {kind}"
        end = stop


def main():
    found, rows, seen = 0, 0, set()
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row, rows = json.loads(line), rows + 1
            wrong = list(problems(row)) + (["a message twice"] if row["text"].lower() in seen else [])
            seen.add(row["text"].lower())
            found += len(wrong)
            for problem in wrong:
                print(f"{path}:{number}: {problem}")
    print(f"{rows} messages, {found} problems")
    return 1 if found or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
