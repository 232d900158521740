CREATE VIEW [v] AS SELECT x."root", y.text /* no alias */ FROM "t" x, "t" y -- of one table
WHERE x.root = y.root AND 'it''s' = x.kind AND y.kind = "b"
