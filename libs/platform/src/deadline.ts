/** What a promise is answered with when it takes too long. */
export const tooLate = Symbol('too late');

/**
 * Waits for a promise, but no longer than `limitMs`. What comes later is dropped, a rejection too: the caller has gone
 * on. A queue whose server is out of reach may never settle a promise at all.
 */
export async function within<T>(limitMs: number, promise: Promise<T>): Promise<T | typeof tooLate> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<typeof tooLate>((resolve) => {
    timer = setTimeout(() => resolve(tooLate), limitMs);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
