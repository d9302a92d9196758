-- Purpose:   the steps around a rebuild, and looking at what is there.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", see record.lua; beneath it :r, the name of who rebuilds it.
-- Arguments: ARGV[1]  the step; then for
--            "claim"   rebuilder's name, milliseconds that its right lasts
--            "unclaim" rebuilder's name
--            "begin"   rebuilder's name, epoch, instant at which all keys expire
--            "finish"  rebuilder's name, epoch
--            "look"    counters of the campaign (slots) to tell
-- Result:    { "done", ... } or { "lost", why }. "claim" gives 1 where the right is the caller's, with the epoch that stands
--            there (0 for none), else 0. "look" gives the
--            epoch, the number of batches, and MessagePack: { flights { leg, age in milliseconds, key of one of its
--            interactions }, counters as asked, how much of each is in flight }.
--
-- The right to rebuild keeps others from doing the same work at once; that it may be lost (it lies here) does no harm,
-- since every step names its epoch, the ledger gives each epoch to one rebuilder, and an older one changes nothing.

local function mine(name)
  if redis.call('GET', base .. ':r') ~= name then lose('somebody else rebuilds it') end
end

local steps = {}

function steps.claim()
  local holder = redis.call('GET', base .. ':r')
  if holder and holder ~= ARGV[2] then return { 'done', 0 } end
  redis.call('SET', base .. ':r', ARGV[2], 'PX', ARGV[3])
  local readable, state = pcall(readState, nil)
  return { 'done', 1, readable and state[EPOCH] or 0 }
end

function steps.unclaim()
  mine(ARGV[2])
  redis.call('DEL', base .. ':r')
  return { 'done', 0 }
end

function steps.begin()
  mine(ARGV[2])
  local epoch, expiresAt = tonumber(ARGV[3]), tonumber(ARGV[4])
  local readable, before = pcall(readState, nil)
  if readable then
    if before[EPOCH] >= epoch then lose('it was rebuilt under a later epoch') end
    -- A large memory of keys is left to expire, so that this call stays short.
    for number = 0, math.min(before[BUCKETS], 10000) - 1 do redis.call('UNLINK', bucketName(before, number)) end
  end
  redis.call('UNLINK', base .. ':f', base .. ':g', base .. ':p', base .. ':s')
  local state = { magic, epoch, 0, expiresAt, serverName(), 0, 1, 0 }
  makeBucket(state, 0)
  writeState(state, {})
  return { 'done', 0 }
end

function steps.finish()
  mine(ARGV[2])
  local state, campaign = readState(tonumber(ARGV[3]))
  for _, value in pairs(campaign) do
    if not isWhole(value) then return redis.error_reply('the ledger took back more than it gave') end
  end
  state[READY] = 1
  writeState(state, campaign)
  redis.call('DEL', base .. ':r')
  return { 'done', 0 }
end

function steps.look()
  local state, campaign = readState(nil)
  if state[READY] ~= 1 then lose('the counters are being rebuilt') end
  requireServer(state)
  local time = redis.call('TIME')
  local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
  local flights, counters, flying = {}, {}, {}
  local inFlight = {}
  local all = redis.call('HGETALL', base .. ':f')
  for i = 1, #all, 2 do
    local flight = unpackList(all[i + 1], 'a flight')
    flights[#flights + 1] = { all[i], now - flight[1], flight[2] }
    local deltas = flight[3]
    for j = 1, #deltas, 2 do inFlight[deltas[j]] = (inFlight[deltas[j]] or 0) + deltas[j + 1] end
  end
  for i = 2, #ARGV do
    local slot = tonumber(ARGV[i])
    counters[i - 1], flying[i - 1] = campaign[slot] or 0, inFlight[slot] or 0
  end
  return { 'done', state[EPOCH], state[BATCHES], cmsgpack.pack({ flights, counters, flying }) }
end

return answering(steps[ARGV[1]])
