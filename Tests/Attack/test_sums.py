"""The sums leave what they should: of small systems, and of small exports of which the truth is known."""
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import linear
import regions
import windows
from memberships import Memberships
from publication import HERE, PIPELINES, Publication
from published import Edition
from register import Register
from system import System
from truth import Truth

PROGRAM = Path(os.environ.get("PROGRAM", HERE / ".build/release/kwartaal"))
QUARTERS = ("2022-Q3", "2022-Q4", "2023-Q1")


def solved(unknowns, sums):
    system = System()
    for name, count in unknowns.items():
        system.add(name, max(0, count - 4), count + 4, drawn=count)
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
        system = System()
        whole, one, other = (system.add(n, 0, 9, drawn=d) for n, d in (("whole", 5), ("one", 0), ("other", 5)))
        self.assertEqual(regions.presence(system, whole, [one, other]), [other])

    def test_a_sum_that_cannot_be_is_a_contradiction(self):
        system = System()
        whole, part = system.add("whole", 0, 4), system.add("part", 6, 9)
        system.relate(whole, [part, system.add("other")], True)
        self.assertGreater(system.solve(), 0)


class Quarters(unittest.TestCase):
    """An organisation with one visit in a year, in a quarter that is printed."""

    def least(self, *partial):
        system = System()
        year, quarter = (2021 * 12, 2021 * 12 + 11), windows.quarter_key("2021-Q4")
        visits, total = system.add("visits", 1, 1), system.add("total", 0, 1)
        edition = mock.Mock(key="key")
        edition.name = "edition"
        asked = "topic", quarter, "visits", "nl", "NL"
        tables = {("topic", year, "visits", "organisation", "o"): {("total", ""): total}, asked: {},
                  ("key", quarter, "visits", "organisation", "o"): {("visits", ""): visits}}
        model = mock.Mock(system=system, own={"edition": tables}, partial={("edition", asked) for _ in partial})
        windows.asked(model, edition)
        system.solve()
        return system.low[total]

    def test_what_was_asked_in_a_whole_quarter_has_its_visits(self):
        self.assertEqual(self.least(), 1)

    def test_what_was_asked_in_a_part_of_it_may_have_none(self):
        self.assertEqual(self.least("partly"), 0)


class Units(unittest.TestCase):
    """Three locations: one moves to another library, and the municipality of another becomes part of a third."""

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        folder = Path(self.scratch.name)
        for quarter, library in (("2022-Q4", "B1"), ("2023-Q1", "B2")):
            (folder / f"{quarter}.csv").write_text(
                "locatie_code;bibliotheek_code;gemeente_code;stand_per\n"
                f"L1;{library};GM1;{quarter}\nL2;B2;GM2;{quarter}\nL3;B3;GM3;{quarter}\n")
        (folder / "tree.yaml").write_text(
            "  - {code: PV1, name: P, poi: one}\n  - {code: GM1, name: A, province: PV1}\n"
            "  - {code: GM2, name: B, province: PV1, until: 2023-01-01, into: GM3}\n  - {code: GM3, name: C, province: PV1}\n")
        register = Register(sorted(folder.glob("*.csv")), folder / "tree.yaml")
        self.visits = Memberships(register, {0: {("2022-Q4", location) for location in ("L1", "L2", "L3")}})

    def tearDown(self):
        self.scratch.cleanup()

    def same(self, level, unit):
        quarter = 2022 * 12 + 9, 2022 * 12 + 11
        before, after = (mock.Mock(delivery=0, last=last) for last in (quarter[1], quarter[1] + 3))
        return self.visits.period(before, quarter, level, unit) == self.visits.period(after, quarter, level, unit)

    def test_a_location_moves(self):
        self.assertFalse(self.same("library", "B1"))
        self.assertFalse(self.same("library", "B2"))
        self.assertTrue(self.same("library", "B3"))

    def test_a_municipality_becomes_part_of_another(self):
        self.assertTrue(self.same("municipality", "GM1"))
        self.assertFalse(self.same("municipality", "GM3"))
        self.assertTrue(self.same("province", "PV1"))
        self.assertTrue(self.same("poi", "one"))


@unittest.skipUnless(PROGRAM.is_file() or os.environ.get("CI"), "the program is not built")
class SmallExports(unittest.TestCase):
    """Three quarters between which municipalities merge and locations open."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        publication = Publication(PROGRAM, cls.scratch.name, 3)
        for outcome in (
                publication.run("sample", "--definition", PIPELINES / "sample.yaml", "--output", "exports", "--seed", 3,
                                "--from", "2021-Q4", "--to", QUARTERS[-1], "--visits-per-quarter", 700),
                publication.report(*(x for q in QUARTERS for x in ("--period", q)), inputs=["exports"]),
                publication.rows(f"2021-Q4/{QUARTERS[-1]}", publication.folder / "rows.csv", ["exports"])):
            assert outcome[0] == 0, outcome
        cls.truth = Truth(publication.folder / "rows.csv")
        cls.register = Register(
            sorted((publication.folder / "exports").glob("ido-locaties*")), PIPELINES / "geography.yaml")
        cls.editions = [Edition(publication.root / "kwartaalrapportage" / f"{q}.1") for q in QUARTERS]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def attack(self, editions=None):
        return linear.attack(editions or self.editions, Memberships(self.register, {0: self.truth.visited}), self.truth)

    def test_every_true_count_lies_within_its_bounds(self):
        found = self.attack()
        self.assertGreater(found["checked"], 50_000)
        self.assertEqual((found["wrong"], found["contradictions"], found["redrawn"]), (0, 0, 0), found)

    def test_nothing_follows_while_units_stay(self):
        self.assertEqual(self.attack(self.editions[:2])["found"], [])

    def test_a_wrong_sum_is_seen(self):
        edition = self.editions[-1]
        province, other = [p for p in edition.children if p[0] == "province"][:2]
        moved = edition.children[other]
        with mock.patch.dict(edition.children, {province: edition.children[province] + moved, other: moved}):
            found = self.attack()
        self.assertGreater(found["wrong"] + found["contradictions"], 0)

    def test_a_true_count_beside_rounded_ones_is_found(self):
        edition = self.editions[-1]
        # A library of one municipality that shares it: what the other has follows from an exact total.
        table = next(t for t in edition.tables if t[0] == "age" and t[3] == "municipality" and ("lt25", "") in edition.tables[t])
        own = dict(edition.tables[table])
        for place in own:
            own[place] = self.truth.count(edition, Memberships(self.register, {0: self.truth.visited}), table, place[0]), {"rounded"}
        exact = {place: (count, set()) for place, (count, _) in own.items()}
        province = next(p for p, units in edition.children.items() if (table[3], table[4]) in units)
        planted = (*table[:3], *province)
        with mock.patch.dict(edition.children, {province: [(table[3], table[4])]}), \
                mock.patch.dict(edition.tables, {planted: exact}):
            found = self.attack()
        self.assertTrue(any(name[4] == table[4] for name, _, _ in found["found"]), table)


if __name__ == "__main__":
    unittest.main()
