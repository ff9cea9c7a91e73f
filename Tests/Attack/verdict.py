"""What the attacks found, in lines; and what of it must not be."""
import honest
import questions

MOST_REFUSED = 3
# Standard errors between the times of two kinds of questions that chance makes no more.
MOST_APART = 3


def line(result):
    """One attack in one line."""
    kind = result["kind"]
    name = {"exports": "export", "mergers": "merger", "survey": "survey", "honest": "honest questions"}.get(kind, "key")
    parts = [f"{kind if name == 'key' else name} {'' if name != 'key' else 'under key '}{result['number']}:"]
    if result.get("problems"):
        parts.append(f"stopped by {result['problems'][0]}")
    if kind == "exports":
        parts.append(f"{result['visits']} visits of {result['quarter']}, exit code {result['code']}, {result['withheld']} withheld")
    if kind in ("mergers", "together", "editions") and "editions" in result:
        parts.append(f"{result['editions']} editions")
    if "linear" in result:
        parts.append(sums(result["linear"]))
    if "late" in result:
        late = result["late"]
        parts.append(f"{late['compared']} counts printed again, {late['changed']} with another number, {late['told']} of them "
                     "because of one to nine registrations")
    if result.get("survey", {}).get("hidden"):
        own = result["survey"]
        parts.append(f"{own['hidden']} hidden answers, {own['known']} follow, {own['counts']} of them not 0")
    if "answered" in result:
        parts.append(
            f"{result['asked']} questions, {result['refused']} refused, {result['answered']} different sets answered; tell zero "
            f"from one: {result['told']}; near pairs: {result['near']}; draws of one difference: at most {result['often']}; "
            f"second keys taken: {result['second_key']}")
    if "z" in result:
        none, few = result["milliseconds"]
        parts.append(f"{result['asked']} questions about nobody or one to four: {result['told']} tell which, {none} and {few} ms "
                     f"of the processor ({result['z']} standard errors apart)")
    if "helpless" in result:
        parts.append(f"of {len(honest.ASKED)} asked in practice {len(result['asked'])} refused, of {len(honest.MORE)} more "
                     f"{len(result['more'])}")
    return " ".join([parts[0], "; ".join(parts[1:])]) + f" ({result['seconds']:.0f} s)"


def sums(found):
    return (f"{found['cells']} protected counts, at most 4: {found['small']}, three values left: {found['three']}, fewer: "
            f"{len(found['found'])}; not printed and known: {found['unprinted']}; {found.get('checked', 0)} true counts, outside "
            f"their bounds: {found.get('wrong', 0)}; contradictions: {found['contradictions']}, drawn twice: {found['redrawn']}")


def failures(result):
    """What must not be, of one attack."""
    found = []
    if result.get("problems"):
        found.append(f"stopped: {result['problems']}")
    if result.get("code"):
        found.append(f"exit {result['code']}: {(result['errors'].splitlines() or [''])[-1]}")
    own = result.get("linear")
    if own and own["found"]:
        found.append(f"small counts follow: {len(own['found'])}, such as {own['found'][:3]}")
    if own and (own["contradictions"] or own["redrawn"]):
        found.append(f"the editions contradict each other: {own['contradictions']}, {own['redrawn']}: {own['examples']}")
    if own and own.get("wrong"):
        found.append(f"the attack is wrong: {own['wrong']} true counts outside their bounds, such as {own['wrongly']}")
    if result.get("late", {}).get("told"):
        found.append(f"late registrations show: {result['late']['told']}, such as {result['late']['first']}")
    if result.get("survey", {}).get("counts"):
        found.append(f"hidden answers of a survey follow: {result['survey']['counts']}")
    if "answered" in result:
        found += questions.failures(result)
        if result["second_key"]:
            found.append("a second key was taken")
    if "z" in result and (result["told"] or abs(result["z"]) > MOST_APART):
        found.append(f"answers tell nobody from somebody: {result['told']}, {result['z']} standard errors")
    if "helpless" in result and (result["asked"] or len(result["more"]) > MOST_REFUSED or result["helpless"]):
        found.append(f"honest questions are refused, or without saying what to ask: {result['asked']} {result['helpless']}")
    return [f"{result['kind']} {result['number']}: {text}" for text in found]


def summary(results):
    """All attacks of one kind as one line."""
    for kind in dict.fromkeys(r["kind"] for r in results):
        own = [r for r in results if r["kind"] == kind]
        sums_of = [r["linear"] for r in own if "linear" in r]
        parts = [f"{len(own)} times"]
        if kind == "exports":
            refused = sum(r["code"] != 0 for r in own)
            parts.append(f"{refused} refused; counts withheld in {sum(r['withheld'] > 0 for r in own)} of them, "
                         f"{sum(r['withheld'] for r in own)} together")
        if sums_of:
            total = {k: sum(s.get(k, 0) for s in sums_of)
                     for k in sums_of[0] if k not in ("examples", "wrongly", "found")}
            total["found"] = [f for s in sums_of for f in s["found"]]
            parts.append(f"{len(sums_of)} attacked: {sums(total)}" if kind == "exports" else sums(total))
        if kind == "editions":
            for name, text in (("compared", "counts printed again"), ("changed", "changed"), ("told", "because of one to nine")):
                parts.append(f"{sum(r['late'][name] for r in own if 'late' in r)} {text}")
        if any("survey" in r for r in own):
            for name, text in (("hidden", "hidden answers"), ("known", "follow"), ("counts", "of them not 0")):
                parts.append(f"{sum(r['survey'][name] for r in own if 'survey' in r)} {text}")
        if kind == "questions":
            for name, text in (("asked", "questions"), ("refused", "refused"), ("told", "tell zero from one"),
                               ("near", "near pairs"), ("second_key", "second keys taken")):
                parts.append(f"{sum(r.get(name, 0) for r in own)} {text}")
            parts.append(f"at most {max((r.get('often', 0) for r in own), default=0)} draws of one difference")
        yield f"{kind}: " + "; ".join(parts)


def together(results):
    """The times of all keys lie on both sides."""
    times = [r["z"] for r in results if "z" in r]
    if len(times) > 2 and min(abs(z) for z in times) > 2 and len({z > 0 for z in times}) == 1:
        return [f"the time of an answer tells nobody from somebody under every key: {times}"]
    return []
