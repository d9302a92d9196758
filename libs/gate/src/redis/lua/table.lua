-- Purpose:   lays down a piece of a table of amounts for a campaign that is being rebuilt.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", see record.lua.
-- Arguments: ARGV[1]  epoch; ARGV[2] the table's number; ARGV[3] where the piece begins, in bytes; ARGV[4] the piece.
-- Result:    { "done", 0 }, or { "lost", why }.
return answering(function()
  local epoch = tonumber(ARGV[1])
  local state = readState(epoch)
  local name = base .. ':t:' .. epoch .. ':' .. ARGV[2]
  redis.call('SETRANGE', name, ARGV[3], ARGV[4])
  redis.call('PEXPIREAT', name, state[EXPIRES_AT])
  return { 'done', 0 }
end)
