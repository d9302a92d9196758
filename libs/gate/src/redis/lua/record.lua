-- What all scripts of the gate share: how a campaign's state and its owners' counters lie in Redis. It is put in front of
-- each of them.
--
-- All keys of a campaign begin with KEYS[1], "<prefix>:{<campaign>}", so that they lie in one slot of a cluster. Each
-- expires at the same instant, that of the state. Beneath it:
--   :s                 string   the state, see STATE: epoch, counters of the campaign, size of the memory of keys
--   :u:<user>          string   the counters of one user, a record
--   :d:<device>        string   the counters of one device, a record
--   :k:<epoch>:<n>     set      a bucket of the memory of keys: 48 bits of each key; -1 marks that the bucket is there
--   :t:<epoch>:<n>     string   a table of amounts, eight bytes each (little-endian doubles)
--   :f                 hash     flights: batches that are admitted and not settled; see admit.lua
--   :g                 hash     what undoes each flight
--   :p                 hash     keys of interactions in flight
--
-- A record is a MessagePack array: the epoch, then counters in pairs: bucket * 1024 + slot, value. One of an earlier epoch
-- counts as empty, so that nothing need be deleted when a campaign is rebuilt. Counters are whole numbers from 0 to below
-- 2^53. Whatever has another form was written by somebody else: then all is taken for lost, never for permission.
--
-- A script reads everything before it writes anything, so that one which finds something foreign leaves no trace.
local base = KEYS[1]
local magic = 'hongbao/1'
local limit = 9007199254740992
local slots = 1024

-- Fields of the state, a MessagePack array. After them come the campaign's counters in pairs, as in a record.
local MAGIC, EPOCH, READY, EXPIRES_AT, SERVER, BATCHES, BUCKETS, KNOWN = 1, 2, 3, 4, 5, 6, 7, 8
local COUNTERS = 9

local function lose(why)
  error({ lost = why }, 0)
end

local function isWhole(value)
  return type(value) == 'number' and value >= 0 and value < limit and value % 1 == 0
end

-- Reads the pairs of `list` from `from` on into a map.
local function readPairs(list, from, map)
  for i = from, #list, 2 do
    local key, value = list[i], list[i + 1]
    if not (isWhole(key) and isWhole(value)) then lose('a counter is no whole number') end
    map[key] = value
  end
  return map
end

local function unpackList(text, what)
  local ok, list = pcall(cmsgpack.unpack, text)
  if not ok or type(list) ~= 'table' then lose('there is something else in place of ' .. what) end
  return list
end

-- The state and the campaign's counters. @param epoch The epoch that the caller goes by; nil for any.
local function readState(epoch)
  local text = redis.call('GET', base .. ':s')
  if not text then lose('there is no state') end
  local state = unpackList(text, 'the state')
  if state[MAGIC] ~= magic then lose('there is something else in place of the state') end
  for field = EPOCH, KNOWN do
    if field ~= SERVER and not isWhole(state[field]) then lose('the state is damaged') end
  end
  if epoch and state[EPOCH] ~= epoch then lose('the epoch is ' .. state[EPOCH] .. ', not ' .. epoch) end
  return state, readPairs(state, COUNTERS, {})
end

-- Which server this is; another one, or the same started anew, may have forgotten the last moments.
local function serverName()
  return redis.call('INFO', 'server'):match('run_id:(%w+)')
end

local function requireServer(state)
  if state[SERVER] ~= serverName() then lose('the server is another, or was started anew') end
end

local function writeState(state, counters)
  local list = {}
  for i = MAGIC, KNOWN do list[i] = state[i] end
  local n = KNOWN
  for key, value in pairs(counters) do
    list[n + 1], list[n + 2] = key, value
    n = n + 2
  end
  redis.call('SET', base .. ':s', cmsgpack.pack(list), 'PXAT', state[EXPIRES_AT])
end

-- A record as it lies there. @return Its counters.
local function decode(text, epoch)
  local list = unpackList(text, 'a record')
  local own = list[1]
  if not isWhole(own) or own > epoch or #list % 2 == 0 then lose('a record is damaged') end
  if own < epoch then return {} end
  return readPairs(list, 2, {})
end

-- The most counters that one user or device keeps.
local most = 160

-- Forgets what can hardly matter any more: counters of days before yesterday, texts of earlier days, then texts at random.
-- @param kinds One character a slot: "d" counts by day, "t" by text.
local function prune(counters, kinds)
  local latest = 0
  for key in pairs(counters) do
    local slot = key % slots + 1
    if kinds:sub(slot, slot) == 'd' then latest = math.max(latest, (key - slot + 1) / slots) end
  end
  local kept = 0
  for key, value in pairs(counters) do
    local slot = key % slots + 1
    local kind = kinds:sub(slot, slot)
    local day = kind == 'd' and (key - slot + 1) / slots or kind == 't' and value or latest
    if day < latest - 1 then counters[key] = nil else kept = kept + 1 end
  end
  for key in pairs(counters) do
    if kept <= most * 3 / 4 then return end
    local slot = key % slots + 1
    if kinds:sub(slot, slot) == 't' then
      counters[key] = nil
      kept = kept - 1
    end
  end
end

local function encode(counters, epoch, kinds)
  local list, n = { epoch }, 1
  for key, value in pairs(counters) do
    list[n + 1], list[n + 2] = key, value
    n = n + 2
  end
  if n > 2 * most + 1 then
    prune(counters, kinds)
    list, n = { epoch }, 1
    for key, value in pairs(counters) do
      list[n + 1], list[n + 2] = key, value
      n = n + 2
    end
  end
  return cmsgpack.pack(list)
end

-- The memory of keys grows by linear hashing: one bucket is split at a time, so that no call takes long.
local perBucket = 160

local function bucketName(state, number)
  state.buckets = state.buckets or base .. ':k:' .. state[EPOCH] .. ':'
  return state.buckets .. number
end

-- The largest power of two that is no more than the number of buckets.
local span = nil

local function bucketOf(state, print)
  local n = state[BUCKETS]
  if not span then
    span = 1
    while span * 2 <= n do span = span * 2 end
  end
  local number = print % (span * 2)
  if number >= n then number = print % span end
  return bucketName(state, number)
end

local function makeBucket(state, number)
  local name = bucketName(state, number)
  redis.call('SADD', name, -1)
  redis.call('PEXPIREAT', name, state[EXPIRES_AT])
  return name
end

local function growBuckets(state)
  while state[KNOWN] > state[BUCKETS] * perBucket do
    local n, half = state[BUCKETS], 1
    while half * 2 <= n do half = half * 2 end
    local from, to = bucketName(state, n - half), makeBucket(state, n)
    local moving = {}
    for _, text in ipairs(redis.call('SMEMBERS', from)) do
      local print = tonumber(text)
      if print >= 0 and print % (half * 2) == n then moving[#moving + 1] = text end
    end
    if #moving > 0 then
      redis.call('SADD', to, unpack(moving))
      redis.call('SREM', from, unpack(moving))
    end
    state[BUCKETS] = n + 1
    span = nil
  end
end

-- Runs a script's work. What is lost is answered as "lost" with the reason; anything else that fails is an error.
local function answering(work)
  local ok, result = pcall(work)
  if ok then return result end
  if type(result) == 'table' then
    if result.lost then return { 'lost', result.lost } end
    result = result.err or 'unknown error'
  end
  if tostring(result):find('WRONGTYPE', 1, true) then return { 'lost', 'a key holds another type' } end
  return redis.error_reply(tostring(result))
end
