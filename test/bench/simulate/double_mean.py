"""The double-mean campaign in SimPy 2 (Debian: python3-simpy): one process a user, as its documentation has it.

200,000 users come in a Poisson manner once a day for five days and each time draw a share of one pool. Prints one line
of JSON: interactions, awards, fen given, seconds, and the most memory in kilobytes.
"""

import json
import random
import resource
import time

from SimPy.Simulation import Process, activate, hold, initialize, simulate

USERS = 200_000
DAYS = 5.0
POOL = 50_000_000
SHARES = 500_000
LEAST = 1


class Pool:
    def __init__(self):
        self.left = POOL
        self.shares = SHARES
        self.interactions = 0
        self.awards = 0

    def draw(self):
        self.interactions += 1
        if self.shares == 0:
            return
        if self.shares == 1:
            share = self.left
        else:
            share = LEAST + random.randint(0, 2 * (self.left - self.shares * LEAST) // self.shares)
        self.left -= share
        self.shares -= 1
        self.awards += 1


class User(Process):
    def live(self, pool):
        while True:
            yield hold, self, random.expovariate(1.0)
            pool.draw()


def main():
    random.seed(2026)
    begun = time.perf_counter()
    initialize()
    pool = Pool()
    for _ in range(USERS):
        user = User()
        activate(user, user.live(pool))
    simulate(until=DAYS)
    print(
        json.dumps(
            {
                "interactions": pool.interactions,
                "awards": pool.awards,
                "given": POOL - pool.left,
                "seconds": time.perf_counter() - begun,
                "peakKilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
            }
        )
    )


main()
