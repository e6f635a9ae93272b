-- question  Cells with cohort, without segment, for a question of flows.

SELECT *, NULL::VARCHAR AS segment_value, NULL::VARCHAR AS segment_value_now, true AS asked_before, true AS asked_now FROM book.cube
