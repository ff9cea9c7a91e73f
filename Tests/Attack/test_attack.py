"""The other attacks find what they should, and nothing where nothing follows."""
import unittest
from collections import Counter

import deliveries
import questions
import survey
import timing


class Surveys(unittest.TestCase):
    def rows(self, counts):
        for level, unit, answer, count in counts:
            yield {"table": "q", "period": "2022", "level": level, "unit": unit, "row": answer, "column": "library",
                   "count": count, "value": "", "counted": "respondents", "status": "" if count else "small-base"}

    def test_one_hidden_province_follows(self):
        nation = [("nl", "NL", "yes", "12"), ("nl", "NL", "no", "3"), ("nl", "NL", "total", "15")]
        shown = [("province", "A", "yes", "10"), ("province", "A", "no", "1"), ("province", "A", "total", "11")]
        hidden = [("province", p, a, "") for p in "B" for a in ("yes", "no", "total")]
        self.assertEqual(survey.solve(list(self.rows(nation + shown + hidden)))["counts"], 3)

    def test_two_hidden_provinces_do_not(self):
        nation = [("nl", "NL", "yes", "12"), ("nl", "NL", "no", "3"), ("nl", "NL", "total", "15")]
        hidden = [("province", p, a, "") for p in "BC" for a in ("yes", "no", "total")]
        self.assertEqual(survey.solve(list(self.rows(nation + hidden)))["known"], 0)


class Late(unittest.TestCase):
    head = ["quarter", "location", "library", "municipality", "province", "age"]

    def test_what_a_delivery_changed(self):
        before = self.head, {"2022-Q2": Counter({"2022-Q2,L1,B1,G1,P1,lt25": 2})}
        after = self.head, {"2022-Q2": Counter({"2022-Q2,L1,B1,G1,P1,lt25": 1, "2022-Q2,L2,B1,G2,P1,lt25": 3})}
        steps = [deliveries.step(before, after), deliveries.step(after, before)]
        counts = deliveries.changes(steps[:1])
        self.assertEqual(counts["2022-Q2", "municipality", "G2"], 3)
        self.assertEqual(counts["2022-Q2", "nl", "NL"], 4)
        self.assertFalse(+deliveries.changes(steps))


class Questions(unittest.TestCase):
    def asker(self, sets):
        asker = questions.Asker(None, None, [], 1)
        asker.answered = {frozenset(s): [] for s in sets}
        return asker

    def test_all_but_a_few(self):
        self.assertEqual(questions.judge(self.asker([range(40), range(38)]), [])["near"], 1)
        self.assertEqual(questions.judge(self.asker([range(40), range(30)]), [])["near"], 0)
        self.assertEqual(questions.judge(self.asker([range(40)]), [frozenset(range(39))])["near"], 1)

    def test_one_difference_again_and_again(self):
        place = set(range(20))
        sets = [s for n in range(6) for other in [set(range(100 * n + 100, 100 * n + 150))] for s in (other, other | place)]
        self.assertEqual(questions.judge(self.asker(sets), [])["often"], 6)


class Times(unittest.TestCase):
    def test_longer_is_seen(self):
        self.assertEqual(timing.ranks([1, 3, 5], [2, 3, 4]), 0)
        self.assertLess(timing.ranks(range(40), range(20, 60)), -4)


if __name__ == "__main__":
    unittest.main()
