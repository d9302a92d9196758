-- Purpose:   takes from counters of the campaign what has come back to it.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", see record.lua. Of one that is spread over shards it comes back to the account.
-- Arguments: ARGV[1]  the epoch that the caller goes by.
--            ARGV[2...] counters (slots, of the bucket that never begins anew) and what to take from each, in pairs.
-- Result:    { "done", 0 }, or { "lost", why }. A counter that would fall below 0 shows that it had lost something.
return answering(function()
  local state, campaign = readState(tonumber(ARGV[1]))
  if state[READY] ~= 1 then lose('the counters are being rebuilt') end
  if state.rows then
    for i = 2, #ARGV, 2 do
      local row, taken = rowOf(state, tonumber(ARGV[i])), tonumber(ARGV[i + 1])
      local held = -row[1]
      for n = 2, #row, 2 do held = held + row[n] - row[n + 1] end
      if held < taken then lose('more came back than had been given') end
      row[1] = row[1] + taken
    end
    writeState(state)
    return { 'done', 0 }
  end
  for i = 2, #ARGV, 2 do
    local slot = tonumber(ARGV[i])
    local left = (campaign[slot] or 0) - tonumber(ARGV[i + 1])
    if left < 0 then lose('more came back than had been given') end
    campaign[slot] = left
  end
  writeState(state, campaign)
  return { 'done', 0 }
end)
