-- The interpreter of plans: asks conditions, takes the first option that holds, applies its effects. It knows counters,
-- conditions and effects and no rule of any campaign; what a counter means is known to the compiler that numbered it. It
-- does what `execute` and `replay` do, step by step; a differential test holds the one against the other.
--
-- A plan is a program with the numbers of one interaction. Programs and lists of options arrive as MessagePack arrays, each
-- in an argument of its own, and are read when first used:
--   program    { conditions of the text | false, effects of the text, progress, blocks, conditions of a reward | false }
--   block      { rule, conditions }
--   list       { number of draws, option ... }
--   option     { conditions, grant | false, effects }
--   grant      { 0, prize, amount }                                     a fixed amount
--              { 1, prize, draw }                                       the draw is the amount
--              { 2, prize, draw, pool, shares, min, takenSlot, sharesSlot }   double mean; this draw and the next
--              { 3, prize, table, length, sharesSlot }                  the shares in order, out of a table
--   condition  { scope, slot, bucket, plus, plusAmount, atLeast, atMost, limit, strength, guard }
--   effect     { op, scope, slot, bucket, value, constant }
-- Scopes and buckets count from 1: campaign, user, device; ever, day, round, text. Values count from 0: a constant, the
-- amount, now, today, what is released. Ops: 0 add, 1 set, 2 raise, 3 chain.
local parts = {}
local firstPart
local function part(number)
  local known = parts[number]
  if not known then
    known = cmsgpack.unpack(ARGV[firstPart + number])
    parts[number] = known
  end
  return known
end

local noWin = 1
local uniformRange = 9007199254740992

-- The interaction at hand.
local owners = {} -- By scope: counters, or false where it has no such owner.
local touched = {} -- By scope: whether an effect changed them.
local bases = {} -- By bucket: its number * 1024.
local hasText = false
local values = {} -- By value: now, today, released; 1 is the amount of the moment.
local input, cursor -- What was sent, and how far it has been read.

-- What stands against the part of the plan that is tried.
local failureStrength, failedGuard

-- Of a shard: its leases, see record.lua; else nil.
local leases = nil
-- By counter of the campaign: what all shards had promised when the account had fetched all that none of them used.
local finals = {}
-- Of a shard: what counters were before the interaction at hand, to take it back.
local journal = nil
local option -- That is tried.

local function limitOf(condition, amount)
  local most = condition[8]
  if most == 0 then return condition[7] elseif most == 1 then return amount end
  return values[most]
end

-- What the option at hand adds to a counter of the campaign.
local function addedTo(key, amount)
  local effects, sum = option[3], 0
  for i = 1, #effects do
    local effect = effects[i]
    if effect[2] == 1 and bases[effect[4]] + effect[3] == key then
      sum = sum + (effect[5] == 1 and amount or effect[6])
    end
  end
  return sum
end

-- What a counter of the campaign is asked for by the option at hand: { key, ever given back, used, what would be added,
-- most that may be used before, limit that stands fast, 1 where there is one that moves with time }; what all promise of
-- it, as far as the shard knows; and whether it is to be asked for, since the shard can tell neither that it suffices nor
-- that all there is does not.
local function askedOf(key, amount)
  local lease, used = leases[key], owners[1][key] or 0
  local head, fast, paced = math.huge, math.huge, 0
  local conditions = option[1]
  for i = 1, #conditions do
    local condition = conditions[i]
    if condition[1] == 1 and bases[condition[3]] + condition[2] == key then
      local most = limitOf(condition, amount)
      head = math.min(head, most - condition[4] - (condition[5] == 1 and amount or 0))
      if condition[8] == 4 then paced = 1 else fast = math.min(fast, most) end
    end
  end
  local added = addedTo(key, amount)
  local mine, promised = 0, used
  if lease then mine, promised = lease[1] - lease[2], used + lease[3] end
  local short
  if promised <= head then short = used + added > mine else short = (finals[key] or -math.huge) <= head end
  return { key, lease and lease[2] or 0, used, added, head, fast, paced }, promised, short
end

-- Whether a shared counter lets the option pass. Before it does not, all that is left anywhere must have been asked for.
local function sharedHolds(condition, most, amount)
  local _, promised, isShort = askedOf(bases[condition[3]] + condition[2], amount)
  if not isShort then return promised + condition[4] + (condition[5] == 1 and amount or 0) <= most end
  local short, seen = {}, {}
  for i = 1, #option[1] do
    local each = option[1][i]
    local key = bases[each[3]] + each[2]
    if each[1] == 1 and not seen[key] then
      seen[key] = true
      local asked, _, isWanted = askedOf(key, amount)
      if isWanted then
        for j = 1, 7 do short[#short + 1] = asked[j] end
      end
    end
  end
  error({ short = short }, 0)
end

-- Whether all conditions hold; the strongest that ever failed is kept.
local function meets(conditions, amount)
  for i = 1, #conditions do
    local condition = conditions[i]
    local counters = owners[condition[1]]
    local value = condition[4]
    if counters then value = value + (counters[bases[condition[3]] + condition[2]] or 0) end
    if condition[5] == 1 then value = value + amount end
    local most = condition[8]
    if most == 0 then most = condition[7] elseif most == 1 then most = amount else most = values[most] end
    local holds = value >= condition[6] and value <= most
    if leases and condition[1] == 1 then holds = sharedHolds(condition, most, amount) end
    if not holds then
      if condition[9] > failureStrength then failureStrength, failedGuard = condition[9], condition[10] end
      return false
    end
  end
  return true
end

local function apply(effects, amount)
  for i = 1, #effects do
    local effect = effects[i]
    local scope = effect[2]
    local counters = owners[scope]
    if counters then
      local op, key = effect[1], bases[effect[4]] + effect[3]
      local before = counters[key] or 0
      local value = effect[5]
      if value == 0 then value = effect[6] elseif value == 1 then value = amount else value = values[value] end
      local after = before
      if op == 0 then after = before + value
      elseif op == 1 then after = value
      elseif op == 2 then after = math.max(before, value)
      elseif before == 0 then after = 1 + (counters[key - slots] or 0) end
      if after ~= before then
        if journal then
          local j = #journal
          journal[j + 1], journal[j + 2], journal[j + 3] = counters, key, counters[key] or false
        end
        counters[key] = after
        touched[scope] = true
      end
    end
  end
end

local function uniformInteger(uniform, min, max)
  local count = max - min + 1
  return min + math.min(math.floor(uniform / uniformRange * count), count - 1)
end

local function doubleMeanShare(left, shares, min, uniform, rounding)
  if shares <= 1 then return left end
  local twiceSpare = 2 * (left - shares * min)
  local floor = math.floor(twiceSpare / shares)
  local remainder = twiceSpare - floor * shares
  local bound = floor
  if uniformInteger(rounding, 0, shares - 1) < remainder then bound = floor + 1 end
  return min + uniformInteger(uniform, 0, bound)
end

local tableName -- Gives the name of a table by its number.

-- @param draws Where the draws of the option's list begin.
local function amountOf(grant, draws)
  local kind = grant[1]
  if kind == 0 then return grant[3] end
  if kind == 1 then return input[draws + grant[3]] end
  local campaign = owners[1]
  if kind == 2 then
    local shares = grant[5] - (campaign[grant[8]] or 0)
    if shares <= 0 then return 0 end
    local at = draws + grant[3]
    return doubleMeanShare(grant[4] - (campaign[grant[7]] or 0), shares, grant[6], input[at], input[at + 1])
  end
  local taken = campaign[grant[5]] or 0
  if taken >= grant[4] then return 0 end
  local bytes = redis.call('GETRANGE', tableName(grant[3]), taken * 8, taken * 8 + 7)
  if #bytes ~= 8 then lose('a table is missing') end
  local amount = struct.unpack('<d', bytes)
  if not isWhole(amount) then lose('a table is damaged') end
  return amount
end

-- What the interaction at hand came to.
local strength, guard, rule, prize, won, path, rewardsInviter

-- Tries one rule. Gives 1 + the option that took effect, or 0.
local function tryBlock(block, list, draws)
  failureStrength = -1
  if not list or not meets(block[2], 0) then return 0 end
  for number = 2, #list do
    option = list[number]
    local grant = option[2]
    local amount = grant and amountOf(grant, draws) or 0
    if meets(option[1], amount) then
      apply(option[3], amount)
      if grant then
        prize, won = grant[2], amount
      else
        failureStrength, failedGuard = noWin, -1
      end
      return number - 1
    end
  end
  return 0
end

-- The list that was drawn for the next block, or nil where the block cannot be won, and where its draws begin.
local function nextList()
  local choice = input[cursor]
  cursor = cursor + 1
  if choice == 0 then return nil, 0 end
  local list, draws = part(choice), cursor
  cursor = cursor + list[1]
  return list, draws
end

-- Passes over the lists of a program's blocks.
local function skipLists(program)
  for _ = 1, #program[4] do nextList() end
end

-- Runs one plan. The cursor stands before the lists of its blocks, and after them when it returns.
local function run(program)
  prize, won, path, rewardsInviter = -1, 0, 0, false
  strength, guard, rule = 0, -1, -1
  failureStrength, failedGuard = -1, -1
  if program[1] and hasText then
    if not meets(program[1], 0) then
      strength, guard = failureStrength, failedGuard
      return skipLists(program)
    end
    apply(program[2], 0)
  end
  apply(program[3], 0)
  rewardsInviter = program[5] and values.invited and meets(program[5], 0)
  local place, blocks = 1, program[4]
  for i = 1, #blocks do
    local list, draws = nextList()
    if prize < 0 then
      path = path + place * tryBlock(blocks[i], list, draws)
      if prize >= 0 then
        strength, guard, rule = -1, -1, blocks[i][1]
      elseif failureStrength > strength then
        strength, guard, rule = failureStrength, failedGuard, blocks[i][1]
      end
      place = place * 16
    end
  end
end

-- Does again what a stored decision did, without asking any condition.
local function redo(program, amount, taken)
  if program[1] and hasText then apply(program[2], 0) end
  apply(program[3], 0)
  for _ = 1, #program[4] do
    local list = nextList()
    local digit = taken % 16
    taken = (taken - digit) / 16
    if digit > 0 and list and list[digit + 1] then apply(list[digit + 1][3], amount) end
  end
end

-- Reads the numbers of one interaction. @return Its user and device (false for none).
local function readCircumstances()
  local user, device = input[cursor], input[cursor + 1]
  local today, fingerprint = input[cursor + 3], input[cursor + 5]
  values[2], values[3], values[4] = input[cursor + 2], today, input[cursor + 6]
  values.invited = input[cursor + 7] == 1
  hasText = fingerprint >= 0
  bases[1], bases[2], bases[3] = 0, today * slots, input[cursor + 4] * slots
  bases[4] = hasText and fingerprint * slots or 0
  cursor = cursor + 8
  return user, device
end

-- The owners of this call, each read once.
local records = {}
local function ownerOf(kind, name, epoch)
  local key = base .. kind .. name
  local record = records[key]
  if not record then
    local before = redis.call('GET', key)
    record = { counters = before and decode(before, epoch) or {}, before = before, dirty = false }
    records[key] = record
  end
  return record
end
