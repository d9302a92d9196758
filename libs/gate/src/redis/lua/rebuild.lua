-- Purpose:   the steps around a rebuild, and looking at what is there.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", or that of a shard, see record.lua; beneath it :r, the name of who rebuilds it.
-- Arguments: ARGV[1]  the step; then for
--            "claim"   rebuilder's name, milliseconds that its right lasts
--            "unclaim" rebuilder's name
--            "begin"   rebuilder's name, epoch, instant at which all keys expire, and what it is to be: "shard", or the
--                      number of shards that it is the account of, or "whole"
--            "finish"  rebuilder's name, epoch; for an account MessagePack of what the shards have used: shard, counter,
--                      number, in threes
--            "drop"    epoch, before which a shard that is no longer needed is removed
--            "look"    counters of the campaign (slots) to tell
-- Result:    { "done", ... } or { "lost", why }. "claim" gives 1 where the right is the caller's, with the epoch that stands
--            there (0 for none) and the number of shards (0 where it is not spread), else 0. "finish" of a shard gives
--            MessagePack of what it has used: counter, number, in pairs. "look" gives the
--            epoch, the number of batches, MessagePack: { flights { leg, age in milliseconds, key of one of its
--            interactions }, counters as asked, how much of each is in flight }, and the number of shards. Of an account the
--            counters are below 0: what has come back of what the shards have promised.
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
  return { 'done', 1, readable and state[EPOCH] or 0, readable and state.shards or 0 }
end

function steps.unclaim()
  if redis.call('GET', base .. ':r') == ARGV[2] then redis.call('DEL', base .. ':r') end
  return { 'done', 0 }
end

function steps.begin()
  mine(ARGV[2])
  local epoch, expiresAt, kind = tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
  local readable, before = pcall(readState, nil)
  if readable then
    if before[EPOCH] >= epoch then lose('it was rebuilt under a later epoch') end
    -- A large memory of keys is left to expire, so that this call stays short.
    for number = 0, math.min(before[BUCKETS], 10000) - 1 do redis.call('UNLINK', bucketName(before, number)) end
  end
  redis.call('UNLINK', base .. ':f', base .. ':g', base .. ':p', base .. ':m', base .. ':s')
  local state = { magic, epoch, 0, expiresAt, serverName(), 0, 1, 0 }
  if kind == 'shard' then
    state[MAGIC], state.leases = shardMagic, {}
  elseif kind ~= 'whole' then
    state[MAGIC], state.shards, state.rows = accountMagic, tonumber(kind), {}
  end
  if not state.rows then makeBucket(state, 0) end
  writeState(state, {})
  return { 'done', 0 }
end

function steps.finish()
  mine(ARGV[2])
  local state, campaign = readState(tonumber(ARGV[3]))
  for _, value in pairs(campaign) do
    if not isWhole(value) then return redis.error_reply('the ledger took back more than it gave') end
  end
  local used = {}
  if state.leases then
    for key, value in pairs(campaign) do
      state.leases[key] = { value, 0, 0 }
      used[#used + 1], used[#used + 2] = key, value
    end
  elseif state.rows then
    local lent = cmsgpack.unpack(ARGV[4])
    for i = 1, #lent, 3 do
      rowOf(state, lent[i + 1])[2 * lent[i] + 2] = lent[i + 2]
    end
  end
  state[READY] = 1
  writeState(state, campaign)
  redis.call('DEL', base .. ':r')
  return { 'done', cmsgpack.pack(used) }
end

function steps.drop()
  local readable, state = pcall(readState, nil)
  if readable and state[EPOCH] < tonumber(ARGV[2]) then
    redis.call('UNLINK', base .. ':f', base .. ':g', base .. ':p', base .. ':s')
  end
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
    if state.rows then counters[i - 1] = -(state.rows[slot] or { 0 })[1] end
  end
  return { 'done', state[EPOCH], state[BATCHES], cmsgpack.pack({ flights, counters, flying }), state.shards or 0 }
end

return answering(steps[ARGV[1]])
