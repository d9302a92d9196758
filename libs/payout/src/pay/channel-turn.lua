-- Purpose:   lets all workers of a fleet share one payment channel: its rate, and the moments in which it wants nobody.
-- Keys:      KEYS[1]  a hash: "free", from when the next payouts may begin; "closed", until when the channel said "later";
--                     both in milliseconds by the clock of Redis.
-- Arguments: ARGV[1]  payouts that want to begin, 0 for none; less than 0: so many had their turn and did not begin. ARGV[2] payouts a second, 0 for any number.
--            ARGV[3]  how long an idle channel saves up what it could have taken, in milliseconds.
--            ARGV[4]  for how long the channel closes now, in milliseconds, 0 for not at all.
-- Result:    0 where they may begin, else in how many milliseconds to ask again.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
local payouts, rate, credit, close = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local state = redis.call('HMGET', KEYS[1], 'free', 'closed')
local free, closed = tonumber(state[1] or 0) or 0, tonumber(state[2] or 0) or 0
-- A clock that was set back, or a value that somebody else wrote, holds nobody up for long.
if free > now + 60000 then free = now end
if closed > now + 60000 then closed = now end

local answer = 0
if close > 0 then
  closed = math.max(closed, now + close)
elseif payouts < 0 and rate > 0 then
  free = free + payouts / rate * 1000
elseif closed > now then
  answer = math.ceil(closed - now)
elseif rate > 0 and free > now then
  answer = math.ceil(free - now)
elseif rate > 0 then
  free = math.max(free, now - credit) + payouts / rate * 1000
end
if answer == 0 and (close > 0 or rate > 0) then
  redis.call('HSET', KEYS[1], 'free', string.format('%.3f', free), 'closed', string.format('%.3f', closed))
  redis.call('PEXPIRE', KEYS[1], 120000)
end
return answer
