-- question  Cells with cohort, for the question that follows.

SELECT *, NULL::VARCHAR AS segment_value, NULL::VARCHAR AS member_value FROM book.cube
