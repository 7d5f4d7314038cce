-- The beginning of the text of passage `best`, whose interaction is `i`.
SELECT substr(CASE best.place
    WHEN 'turn' THEN (SELECT t.text FROM turns t
        WHERE t.customer_id = best.customer_id AND t.interaction_id = best.interaction_id
          AND t.ordinal = CASE WHEN best.place = 'turn' THEN CAST(best.part AS integer) END)
    WHEN 'body' THEN CASE WHEN best.part IN ('', 'quoted')
        THEN (SELECT CASE best.part WHEN 'quoted' THEN b.quoted ELSE b.body END FROM bodies b
            WHERE b.customer_id = best.customer_id AND b.interaction_id = best.interaction_id)
        ELSE (SELECT d.name FROM documents d
            WHERE d.customer_id = best.customer_id AND d.interaction_id = best.interaction_id
              AND 'file ' || d.ordinal = best.part) END
    WHEN 'note' THEN (SELECT n.text FROM note_revisions n
        WHERE n.customer_id = best.customer_id
          AND n.note_id = CASE WHEN best.place = 'note' THEN CAST(best.part AS {uuid}) END
        ORDER BY n.revision DESC LIMIT 1)
    ELSE i.subject || ' ' || i.summary END, 1, 16384)
