"""The attack finds what it should: small publications in which something follows, and the same where it does not."""
import unittest
from collections import Counter

import late
import linear
import questions
import survey


def solved(unknowns, sums):
    system = linear.System()
    for name, count in unknowns.items():
        bounds = (count, count) if name == "nation" else (max(0, count - 4), count + 4)
        system.add(name, *bounds, drawn=count)
    for whole, members in sums:
        system.relate(system.index[whole], [system.index[m] for m in members], True)
    system.solve()
    return {name: (system.low[n], system.high[n]) for name, n in system.index.items()}


class Sums(unittest.TestCase):
    def test_a_library_of_three_places(self):
        found = solved({"library": 0, "a": 5, "b": 5, "c": 5}, [("library", "abc")])
        self.assertEqual(found["a"], (1, 2))
        self.assertEqual(found["library"], (3, 4))

    def test_nothing_follows_from_large_counts(self):
        found = solved({"library": 25, "a": 10, "b": 15}, [("library", "ab")])
        self.assertEqual(found["a"], (6, 14))

    def test_other_numbers_of_whole_and_part_prove_presence(self):
        system = linear.System()
        whole, one, other = (system.add(n, 0, 9, drawn=d) for n, d in (("whole", 5), ("one", 0), ("other", 5)))
        linear.Attack.presence(system, whole, [one, other])
        self.assertEqual((system.low[one], system.low[other]), (0, 1))


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
    head = ["quarter", "library", "municipality", "province", "age"]

    def test_what_a_delivery_changed(self):
        before = self.head, {"2022-Q2": Counter({"2022-Q2,B1,G1,P1,lt25": 2})}
        after = self.head, {"2022-Q2": Counter({"2022-Q2,B1,G1,P1,lt25": 1, "2022-Q2,B1,G2,P1,lt25": 3})}
        steps = [late.step(before, after), late.step(after, before)]
        counts = late.changes(steps[:1])
        self.assertEqual(counts["2022-Q2", "municipality", "G2"], 3)
        self.assertEqual(counts["2022-Q2", "nl", "NL"], 4)
        self.assertFalse(+late.changes(steps))


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


if __name__ == "__main__":
    unittest.main()
