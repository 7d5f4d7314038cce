-- Words of names that begin or end like a mistyped one, and are about as long; :swapped is the word with the two
-- letters in its middle the other way round. Whether only one letter is wrong is for the caller to see.
SELECT word FROM (
    SELECT word FROM name_words
    WHERE word >= CAST(:head AS text) AND word < CAST(:head_to AS text)
      AND length(word) BETWEEN CAST(:shortest AS integer) AND CAST(:longest AS integer)
    LIMIT 4000) by_head
UNION
SELECT word FROM (
    SELECT word FROM name_words
    WHERE reversed >= CAST(:tail AS text) AND reversed < CAST(:tail_to AS text)
      AND length(word) BETWEEN CAST(:shortest AS integer) AND CAST(:longest AS integer)
    LIMIT 4000) by_tail
UNION
SELECT word FROM name_words WHERE word = CAST(:swapped AS text)
