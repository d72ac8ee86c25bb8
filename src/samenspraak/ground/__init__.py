"""What every room stands on: ids, clock, programme, audit, jobs, outbox, tombstones, disclosure."""
