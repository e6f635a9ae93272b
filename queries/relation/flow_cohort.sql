-- question  Cells with cohort, without segment, for a question of flows.

SELECT *, NULL::VARCHAR AS segment_value, NULL::VARCHAR AS segment_value_now FROM book.cube
