"""Unknown counts with bounds, and sums over them, moved until no bound moves any more."""
from collections import deque

OPEN = 1 << 40


class System:
    def __init__(self):
        self.low, self.high, self.drawn, self.protected, self.names = [], [], [], [], []
        self.sums, self.said = [], set()
        self.index = {}

    def add(self, name, low=0, high=OPEN, drawn=None, protected=True):
        number = self.index[name] = len(self.low)
        self.low.append(low)
        self.high.append(high)
        self.drawn.append(drawn)
        self.protected.append(protected)
        self.names.append(name)
        return number

    def narrow(self, number, low, high):
        """Whether the bounds leave anything."""
        self.low[number], self.high[number] = max(self.low[number], low), min(self.high[number], high)
        return self.low[number] <= self.high[number]

    def relate(self, whole, members, exact):
        """The whole is the sum of its members, or at least that."""
        members = tuple(m for m in members if m is not None)
        if whole is None or not members or members == (whole,):
            return
        said = hash((whole, members, exact))
        if said not in self.said:
            self.said.add(said)
            self.sums.append((whole, members, exact))

    def solve(self):
        """Moves the bounds to a fixed point; the number of contradictions met."""
        low, high, sums = self.low, self.high, self.sums
        where = [[] for _ in low]
        for number, (whole, members, _) in enumerate(sums):
            where[whole].append(number)
            for member in members:
                where[member].append(number)
        queue, waiting = deque(range(len(sums))), bytearray(b"\1") * len(sums)
        broken, left = 0, 40 * len(sums)
        while queue and left:
            left -= 1
            number = queue.popleft()
            waiting[number] = 0
            whole, members, exact = sums[number]
            lows, highs = 0, 0
            for m in members:
                lows += low[m]
                highs += high[m]
            top, bottom = high[whole], low[whole]
            moved = []
            if lows > bottom or exact and highs < top:
                moved.append((whole, lows, min(top, highs) if exact else top))
            for m in members:
                most = top - lows + low[m]
                least = bottom - highs + high[m] if exact else 0
                if most < high[m] or least > low[m]:
                    moved.append((m, least, most))
            for unknown, least, most in moved:
                least, most = max(low[unknown], least), min(high[unknown], most)
                if least > most:
                    broken += 1
                    continue
                if least == low[unknown] and most == high[unknown]:
                    continue
                low[unknown], high[unknown] = least, most
                for other in where[unknown]:
                    if not waiting[other]:
                        waiting[other] = 1
                        queue.append(other)
        return broken
