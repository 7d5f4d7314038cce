# SPDX-License-Identifier: GPL-3.0-or-later
"""An agent's telephone: a small SIP user agent over UDP (RFC 3261) without media, worked step by step by a test.
It takes one call at a time; whatever the telephone system asks meanwhile is answered."""
import random
import re
import socket
import threading
import time

from .pbx import Pbx
from .waiting import until

COMPACT = {"v": "via", "f": "from", "t": "to", "i": "call-id", "m": "contact", "l": "content-length", "c": "content-type"}


def _token():
    return f"{random.getrandbits(32):08x}"


class Message:
    """A SIP request or response."""

    def __init__(self, datagram):
        head, _, self.body = datagram.decode("latin1").partition("\r\n\r\n")
        self.first, *lines = head.split("\r\n")
        self.headers = []
        for line in lines:
            name, _, value = line.partition(":")
            name = name.strip().lower()
            self.headers.append((COMPACT.get(name, name), value.strip()))

    def all(self, name):
        return [value for key, value in self.headers if key == name]

    def get(self, name):
        return next(iter(self.all(name)), "")

    @property
    def is_response(self):
        return self.first.startswith("SIP/2.0")

    @property
    def method(self):
        return self.get("cseq").split()[1] if self.is_response else self.first.split()[0]

    @property
    def status(self):
        return int(self.first.split()[1])

    @property
    def sequence(self):
        return int(self.get("cseq").split()[0])


def _tag(header):
    found = re.search(r";\s*tag=([^;>\s]+)", header)
    return found.group(1) if found else ""


def _uri(header):
    found = re.search(r"<([^>]+)>", header)
    return found.group(1) if found else header.split(";")[0]


class Call:
    """One incoming call and its dialog."""

    def __init__(self, invite):
        self.invite = invite
        self.id = invite.get("call-id")
        self.local_tag = _token()
        self.remote_tag = _tag(invite.get("from"))
        self.remote = re.sub(r";\s*tag=.*", "", invite.get("from"))
        self.local = invite.get("to")
        self.target = _uri(invite.get("contact"))
        self.sequence = 1
        self.sdp_version = 1
        self.media_port = random.randrange(30000, 39000, 2)
        self.state = "offered"  # offered, talking, over
        self.confirmed = False  # by ACK: from then on the dialog is there on both sides
        self.responses = {}


class Phone:
    def __init__(self, extension, address):
        self.extension, self.address = extension, address
        self.log = []
        self.call = None
        self._closing = False
        self._server = ("127.0.0.1", Pbx.SIP_PORT)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((address, 5060))
        self._socket.settimeout(0.2)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    # What a person does with a telephone

    def wait_for_ring(self, seconds=20):
        until(lambda: self.call and self.call.state == "offered", f"{self.extension} rings", seconds)
        self._reply(self.call.invite, 180, "Ringing")

    def answer(self):
        self.call.state = "talking"
        self._reply(self.call.invite, 200, "OK", self._sdp("sendrecv"))
        until(lambda: self.call.confirmed, "the telephone system knows that the call was answered")

    def hold(self):
        return self._request("INVITE", body=self._sdp("sendonly"))

    def resume(self):
        return self._request("INVITE", body=self._sdp("sendrecv"))

    def blind_transfer(self, extension):
        """Hands the call to another extension unannounced (REFER, RFC 3515), and hangs up."""
        target = f"<sip:{extension}@{self._server[0]}:{self._server[1]}>"
        referrer = f"<sip:{self.extension}@{self.address}>"
        status = self._request("REFER", f"Refer-To: {target}\r\nReferred-By: {referrer}\r\n")
        if status != 202:
            raise AssertionError(f"the telephone system refused the transfer: {status}")
        self.hang_up()

    def hang_up(self):
        if self.call.state != "over":
            self._request("BYE")
            self.call.state = "over"

    def wait_for_hangup(self, seconds=20):
        until(lambda: self.call.state == "over", f"{self.extension} was hung up on", seconds)

    def forget(self):
        """The telephone system died without a word: nobody will ever hang up."""
        self.call = None

    def close(self):
        self._closing = True
        self._listener.join()
        self._socket.close()

    # SIP

    def _send(self, text):
        self.log.append((time.time(), ">", text.split("\r\n", 1)[0]))
        self._socket.sendto(text.encode("latin1"), self._server)

    def _sdp(self, direction):
        call = self.call
        call.sdp_version += 1
        return (f"v=0\r\no=phone 1 {call.sdp_version} IN IP4 {self.address}\r\ns=-\r\nc=IN IP4 {self.address}\r\nt=0 0\r\n"
                f"m=audio {call.media_port} RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
                f"a=fmtp:101 0-16\r\na={direction}\r\n")

    def _contact(self):
        return f"Contact: <sip:{self.extension}@{self.address}:5060>\r\n"

    @staticmethod
    def _with_body(head, body):
        kind = "Content-Type: application/sdp\r\n" if body else ""
        return f"{head}{kind}Content-Length: {len(body)}\r\n\r\n{body}"

    def _reply(self, request, status, reason, body=""):
        to = request.get("to")
        if self.call and not _tag(to):
            to += f";tag={self.call.local_tag}"
        head = f"SIP/2.0 {status} {reason}\r\n"
        head += "".join(f"Via: {via}\r\n" for via in request.all("via"))
        head += "".join(f"Record-Route: {route}\r\n" for route in request.all("record-route"))
        head += (f"From: {request.get('from')}\r\nTo: {to}\r\nCall-ID: {request.get('call-id')}\r\n"
                 f"CSeq: {request.get('cseq')}\r\n{self._contact()}")
        self._send(self._with_body(head, body))

    def _request(self, method, extra="", body=""):
        """Sends a request within the call and returns the final status; ACK has none."""
        call = self.call
        if method != "ACK":
            call.sequence += 1
        number = call.sequence
        head = (f"{method} {call.target} SIP/2.0\r\nVia: SIP/2.0/UDP {self.address}:5060;branch=z9hG4bK{_token()};rport\r\n"
                f"Max-Forwards: 70\r\nFrom: {call.local};tag={call.local_tag}\r\nTo: {call.remote};tag={call.remote_tag}\r\n"
                f"Call-ID: {call.id}\r\nCSeq: {number} {method}\r\n{self._contact()}{extra}")
        self._send(self._with_body(head, body))
        if method == "ACK":
            return None
        response = until(lambda: call.responses.get((number, method)), f"an answer to {method}", 8)
        if method == "INVITE" and response.status < 300:
            self._request("ACK")
        return response.status

    def _listen(self):
        while not self._closing:
            try:
                datagram, _ = self._socket.recvfrom(65535)
            except socket.timeout:
                continue
            if len(datagram) < 10:  # keep-alive
                continue
            message = Message(datagram)
            self.log.append((time.time(), "<", message.first))
            self._take(message)

    def _take(self, message):
        call = self.call if self.call and self.call.id == message.get("call-id") else None
        if message.is_response:
            if call and message.status >= 200:
                call.responses[(message.sequence, message.method)] = message
        elif message.method == "INVITE" and not _tag(message.get("to")):
            if call:
                return  # sent again because the first answer was slow
            if self.call and self.call.state != "over":
                self._reply(message, 486, "Busy Here")
                return
            self.call = Call(message)
        elif message.method == "INVITE":
            self._reply(message, 200, "OK", self._sdp("recvonly" if "sendonly" in message.body else "sendrecv"))
        elif message.method == "CANCEL":
            self._reply(message, 200, "OK")
            if call and call.state == "offered":
                self._reply(call.invite, 487, "Request Terminated")
                call.state = "over"
        elif message.method == "BYE":
            self._reply(message, 200, "OK")
            if call:
                call.state = "over"
        elif message.method == "ACK":
            if call:
                call.confirmed = True
        else:
            self._reply(message, 200, "OK")
