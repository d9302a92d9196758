-- Purpose:   ends flights: what was admitted is durable now, or never will be and is undone.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", see record.lua.
-- Arguments: ARGV[1]  the epoch under which they were admitted.
--            ARGV[2]  "durable" or "void".
--            ARGV[3]  one character a slot, as for admit.lua.
--            ARGV[4]  one character a slot: "+" where counters only ever grow by what is added to them.
--            ARGV[5...] the legs of the flights.
-- Result:    { "done", how many of the legs were known }, or { "lost", why }.
--
-- Undoing puts back what was there before. Where somebody has moved the same counters since, sums are lowered by what
-- was added; of the others only those go back that still are as they were left.
local sums = ARGV[4]

local function undoCounters(counters, before, after)
  for key, value in pairs(after) do
    local earlier = before[key] or 0
    if value ~= earlier then
      local now = counters[key] or 0
      local slot = key % slots + 1
      if sums:sub(slot, slot) == '+' then counters[key] = math.max(0, now - (value - earlier))
      elseif now == value then counters[key] = earlier end
      if counters[key] == 0 then counters[key] = nil end
    end
  end
end

local function undoRecord(key, before, after, epoch, state, kinds)
  local now = redis.call('GET', key)
  if now == after then
    if before == '' then redis.call('DEL', key) else redis.call('SET', key, before, 'PXAT', state[EXPIRES_AT]) end
  elseif now then
    local counters = decode(now, epoch)
    undoCounters(counters, before == '' and {} or decode(before, epoch), decode(after, epoch))
    redis.call('SET', key, encode(counters, epoch, kinds), 'PXAT', state[EXPIRES_AT])
  end
end

local function forget(state, print)
  state[KNOWN] = math.max(0, state[KNOWN] - redis.call('SREM', bucketOf(state, tonumber(print)), print))
end

local function undo(deltas, trace, epoch, state, campaign, kinds)
  local remembered, records = trace[2], trace[3]
  for i = 1, #remembered do forget(state, remembered[i]) end
  for i = 1, #deltas, 2 do
    local key = deltas[i]
    campaign[key] = math.max(0, (campaign[key] or 0) - deltas[i + 1])
  end
  for i = 1, #records, 3 do undoRecord(records[i], records[i + 1], records[i + 2], epoch, state, kinds) end
end

return answering(function()
  local epoch, outcome = tonumber(ARGV[1]), ARGV[2]
  local state, campaign
  if outcome == 'void' then state, campaign = readState(epoch) end
  local settled = 0
  for i = 5, #ARGV do
    local packed = redis.call('HGET', base .. ':f', ARGV[i])
    if packed then
      local flight = unpackList(packed, 'a flight')
      local trace = unpackList(redis.call('HGET', base .. ':g', ARGV[i]) or '', 'what undoes a flight')
      if outcome == 'void' then undo(flight[3], trace, epoch, state, campaign, ARGV[3]) end
      callWith('HDEL', base .. ':p', trace[1])
      redis.call('HDEL', base .. ':f', ARGV[i])
      redis.call('HDEL', base .. ':g', ARGV[i])
      settled = settled + 1
    end
  end
  if state then writeState(state, campaign) end
  return { 'done', settled }
end)
