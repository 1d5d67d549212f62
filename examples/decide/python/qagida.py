"""Questions of Kazakhstan's Order No. 95 on teachers' professional development.

One file, nothing but the standard library. It starts the program ``decide`` or
speaks to it over HTTP::

    from qagida import Qagida, QagidaError

    with Qagida("./decide") as law:                      # or "http://127.0.0.1:8095"
        out = law.ask("certificate.status", {"issued": "2026-03-06", "on": "2031-03-07"})
        print(out["status"], out["last_day"])            # expired 2031-03-06

What is not known is left out or ``None``. Days may be ``datetime.date``; a whole
number may be 72.0, as data frames have it; NaN and NaT are not known.
"""

import datetime
import decimal
import json
import math
import subprocess
import threading
import urllib.error
import urllib.request

__all__ = ["Qagida", "QagidaError"]


class QagidaError(Exception):
    """An input that cannot be meant: the field, its value, and the reason in English.

    ``code`` is the kind of refusal, a stable word, ``amounts`` what the reason names,
    and ``text`` the whole of it as a sentence by language, in those asked for.
    """

    def __init__(self, field, value, reason, op=None, code="", amounts=None, text=None):
        super().__init__("%s: %s %s" % (field, value, reason))
        self.field, self.value, self.reason, self.op = field, value, reason, op
        self.code, self.amounts, self.text = code, amounts or {}, text or {}


class Qagida:
    """The questions, by the program at a path or by the service at an http address.

    It is a context manager; ``close`` ends the program. Several threads may ask
    at the same time.
    """

    def __init__(self, path_or_url="decide", timeout=30.0):
        self._timeout = timeout
        self._lock = threading.Lock()
        self._url = self._program = None
        if path_or_url.startswith(("http://", "https://")):
            self._url = path_or_url.rstrip("/")
        else:
            # One line at a time is asked and answered: one processor is enough.
            self._program = subprocess.Popen(
                [path_or_url, "-j", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the program. What was asked before is answered."""
        if self._program is not None:
            program, self._program = self._program, None
            try:
                program.stdin.close()
            except BrokenPipeError:
                pass
            program.stdout.close()
            program.wait()

    def ask(self, op, in_, readings=None, rules=None, texts=None):
        """Returns the answer's ``out`` to one question, or raises QagidaError.

        ``readings`` maps the id of a reading to a choice, ``rules`` the names of
        numbers to other numbers (with an ``edition`` of their own), and ``texts``
        lists the languages of sentences: ``["ru"]``, ``[]`` for none.
        """
        request = _request(op, in_, readings, rules, texts)
        if self._url is not None:
            return _out(self._post("/v1/" + urllib.request.quote(op, safe=""), request))
        with self._lock:
            if self._program is None:
                raise ValueError("closed")
            try:
                self._program.stdin.write(_line(dict(request, op=op)))
                self._program.stdin.flush()
            except BrokenPipeError:
                raise ConnectionError("the program has ended") from None
            answer = self._program.stdout.readline()
        if not answer:
            raise ConnectionError("the program has ended")
        return _out(json.loads(answer))

    def ask_all(self, op, iterable, readings=None, rules=None, texts=None, errors="raise"):
        """Yields the ``out`` of each input of an iterable, in their order.

        It sends as it goes and holds no more than a few hundred inputs. With
        ``errors="return"`` an input that cannot be meant yields its QagidaError,
        and the others are answered; otherwise the first one is raised.
        """
        if errors not in ("raise", "return"):
            raise ValueError("errors must be raise or return, not %r" % (errors,))
        for chunk in _chunks(iterable, 256):
            requests = [_request(op, in_, readings, rules, texts) for in_ in chunk]
            for answer in self._lines(op, requests):
                try:
                    yield _out(answer)
                except QagidaError as error:
                    if errors == "raise":
                        raise
                    yield error

    def operations(self):
        """Returns the names of the operations whose answers a reading can change,
        and of all others that have codes."""
        names = set()
        for code in self.ask("law.codes", {}, texts=[])["codes"]:
            names.update(code["operations"])
        return sorted(names)

    def _lines(self, op, requests):
        body = b"".join(_line(dict(request, op=op)) for request in requests)
        if self._url is not None:
            answers = self._post("/v1/lines", body).splitlines()
        else:
            answers = self._exchange(body, len(requests))
        if len(answers) != len(requests):
            raise ConnectionError("%d answers to %d questions" % (len(answers), len(requests)))
        return [json.loads(answer) for answer in answers]

    def _exchange(self, body, count):
        # The program may wait for its answers to be read before it reads on: a
        # thread writes while this one reads.
        with self._lock:
            if self._program is None:
                raise ValueError("closed")
            program = self._program

            def write():
                try:
                    program.stdin.write(body)
                    program.stdin.flush()
                except BrokenPipeError:
                    pass  # the answers will be short of it

            writer = threading.Thread(target=write)
            writer.start()
            answers = [program.stdout.readline() for _ in range(count)]
            writer.join()
        return [answer for answer in answers if answer]

    def _post(self, path, request):
        lines = isinstance(request, bytes)
        body = request if lines else _line(request)
        kind = "application/jsonl" if lines else "application/json"
        call = urllib.request.Request(self._url + path, data=body, headers={"Content-Type": kind}, method="POST")
        try:
            with urllib.request.urlopen(call, timeout=self._timeout) as response:
                answer = response.read()
        except urllib.error.HTTPError as error:
            with error:
                answer = error.read()
            try:
                return json.loads(answer)  # the refusal, with its field and reason
            except ValueError:
                raise ConnectionError("%d %s" % (error.code, error.reason)) from None
        return answer if lines else json.loads(answer)


def _request(op, in_, readings, rules, texts):
    request = {"in": in_}
    for name, value in (("readings", readings), ("rules", rules), ("texts", texts)):
        if value is not None:
            request[name] = value
    return request


def _out(answer):
    if "error" in answer:
        error = answer["error"]
        raise QagidaError(
            error["field"], error["value"], error["reason"], answer.get("op"),
            error.get("code", ""), error.get("amounts"), error.get("text"),
        )
    return answer["out"]


def _line(value):
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def _plain(value):
    """Returns a value as JSON has it: days as text, what is missing as null, and the
    numbers of numpy and pandas as numbers."""
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, decimal.Decimal):
        return str(value) if value.is_finite() else None
    if value != value or type(value).__name__ in ("NaTType", "NAType"):
        return None
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_plain(element) for element in value]
    if isinstance(value, (set, frozenset)):
        return sorted(_plain(element) for element in value)
    if hasattr(value, "item"):  # a scalar of numpy
        return _plain(value.item())
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    raise TypeError("no JSON form for %s" % type(value).__name__)


def _chunks(iterable, size):
    chunk = []
    for element in iterable:
        chunk.append(element)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
