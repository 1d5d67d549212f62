"""Tests of qagida.py: DECIDE names the program, DECIDE_URL the same over HTTP."""

import datetime
import decimal
import os
import threading
import unittest

from qagida import Qagida, QagidaError, _plain


class Door:
    """What holds of the program and of the service alike."""

    where = None

    def setUp(self):
        self.law = Qagida(self.where)
        self.addCleanup(self.law.close)

    def test_the_day_after_five_years_has_expired(self):
        out = self.law.ask("certificate.status", {"issued": datetime.date(2026, 3, 6), "on": "2031-03-07"})
        self.assertEqual(("expired", "2031-03-06"), (out["status"], out["last_day"]))
        self.assertEqual("not-met", out["decision"]["outcome"])

    def test_a_number_of_a_data_frame(self):
        for hours in (72, 72.0, decimal.Decimal("72.0")):
            course = {"place": "domestic", "hours": hours}
            if isinstance(hours, decimal.Decimal):
                course["hours"] = float(hours)
            self.assertEqual("short", self.law.ask("qualification.course", {"course": course}, texts=[])["kind"])

    def test_what_is_not_known(self):
        for nothing in (None, float("nan")):
            out = self.law.ask("qualification.course", {"course": {"place": "domestic", "hours": nothing}})
            self.assertIsNone(out["kind"])

    def test_half_an_hour_is_refused(self):
        with self.assertRaises(QagidaError) as raised:
            self.law.ask("qualification.course", {"course": {"hours": 72.5}})
        self.assertEqual(("course.hours", "72.5"), (raised.exception.field, raised.exception.value))
        self.assertIn("whole number", raised.exception.reason)
        self.assertEqual("not-a-whole-number", raised.exception.code)
        self.assertEqual(["kk", "ru", "en"], list(raised.exception.text))

    def test_a_refusal_in_the_language_asked_for(self):
        with self.assertRaises(QagidaError) as raised:
            self.law.ask("date.add", {"date": "2026-01-31", "years": 10000}, texts=["ru"])
        self.assertEqual(["ru"], list(raised.exception.text))
        self.assertIn("31 января 2026 года", raised.exception.text["ru"])
        self.assertEqual("10000", raised.exception.amounts["years"])

    def test_an_operation_that_there_is_not(self):
        with self.assertRaises(QagidaError) as raised:
            self.law.ask("certificate.print", {})
        self.assertEqual("op", raised.exception.field)
        self.assertEqual("expired", self.law.ask("certificate.status", {"issued": "2020-01-01", "on": "2026-01-01"})["status"])

    def test_readings_rules_and_texts(self):
        facts = {"issued": "2026-03-06", "on": "2031-03-06"}
        self.assertEqual("valid", self.law.ask("certificate.status", facts)["status"])
        self.assertEqual("expired", self.law.ask("certificate.status", facts, readings={"certificate-last-day": "eve"})["status"])
        out = self.law.ask("certificate.status", facts, rules={"edition": "reform-2027", "validity_years": 3}, texts=["ru"])
        self.assertEqual("2029-03-06", out["last_day"])
        self.assertEqual(["ru"], list(out["decision"]["findings"][0]["text"]))

    def test_many_in_their_order(self):
        def courses():
            for hours in range(1000):
                yield {"course": {"place": "domestic", "hours": hours}}

        kinds = [out["kind"] for out in self.law.ask_all("qualification.course", courses(), texts=[])]
        self.assertEqual(["none"] * 36 + ["short"] * 72 + ["long"] * 892, kinds)

    def test_many_with_one_that_cannot_be_meant(self):
        courses = [{"course": {"hours": 36}}, {"course": {"hours": -1}}, {"course": {"hours": 108}}]
        answers = list(self.law.ask_all("qualification.course", courses, texts=[], errors="return"))
        self.assertEqual("course.hours", answers[1].field)
        self.assertEqual(3, len(answers))
        with self.assertRaises(QagidaError):
            list(self.law.ask_all("qualification.course", courses, texts=[]))

    def test_long_answers_to_long_questions(self):
        answers = list(self.law.ask_all("qualification.eligibility", ({} for _ in range(2000))))
        self.assertEqual(2000, len(answers))

    def test_threads(self):
        wrong = []

        def ask(hours, kind):
            for _ in range(50):
                if self.law.ask("qualification.course", {"course": {"place": "domestic", "hours": hours}}, texts=[])["kind"] != kind:
                    wrong.append(hours)

        threads = [threading.Thread(target=ask, args=case) for case in ((35, "none"), (36, "short"), (108, "long"))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([], wrong)

    def test_operations(self):
        self.assertIn("certificate.status", self.law.operations())


@unittest.skipUnless(os.environ.get("DECIDE"), "DECIDE names no program")
class Program(Door, unittest.TestCase):
    where = os.environ.get("DECIDE")

    def test_closed(self):
        with Qagida(self.where) as law:
            law.ask("date.add", {})
        with self.assertRaises(ValueError):
            law.ask("date.add", {})


@unittest.skipUnless(os.environ.get("DECIDE_URL"), "DECIDE_URL names no service")
class Service(Door, unittest.TestCase):
    where = os.environ.get("DECIDE_URL")


class Plain(unittest.TestCase):
    def test_values(self):
        for value, want in (
            (datetime.datetime(2026, 3, 6, 12), "2026-03-06"),
            ((1, None), [1, None]),
            ({"kk", "en"}, ["en", "kk"]),
            ({"a": float("inf")}, {"a": None}),
            (decimal.Decimal("8.50"), "8.50"),
        ):
            with self.subTest(value=value):
                self.assertEqual(want, _plain(value))

    def test_what_has_no_form(self):
        with self.assertRaises(TypeError):
            _plain(object())


if __name__ == "__main__":
    unittest.main()
