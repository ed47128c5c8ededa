-- What the text says beside a name that its bearer is.

ALTER TABLE mention ADD COLUMN
    role  -- of a name: the words beside it that say what its bearer is ("Foreign Minister"), as written; NULL where there are none.
          -- antecedent_id may also lead to a name that stands directly after: "the minister, NAME", "In his speech, NAME".
    TEXT;
