"""An authenticator app: TOTP (RFC 6238) with SHA-1, six digits, 30 seconds. Gives no code twice, as the server wants."""
import base64
import hashlib
import hmac
import struct
import time

STEP_SECONDS = 30


class Authenticator:
    def __init__(self, secret):
        self.key = base64.b32decode(secret)
        self.used = 0

    def code(self):
        # The server takes the step before and the one after too, so that three codes are good at a time.
        step = max(self.used + 1, int(time.time()) // STEP_SECONDS - 1)
        time.sleep(max(0.0, (step - 1) * STEP_SECONDS - time.time()))
        self.used = step
        digest = hmac.new(self.key, struct.pack(">Q", step), hashlib.sha1).digest()
        at = digest[-1] & 15
        return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7fffffff) % 1_000_000:06d}"
