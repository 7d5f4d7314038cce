SELECT word
FROM teller_similar_words(CAST(:head AS text), CAST(:head_to AS text), CAST(:tail AS text), CAST(:tail_to AS text),
    CAST(:swapped AS text), CAST(:shortest AS integer), CAST(:longest AS integer))
