# Short lists of named things: categories, tags, authors, usages, audiences.
lists-name = Name
lists-sentence = In a sentence
lists-edit = change
lists-remove = Remove
lists-remove-sure = Remove all the same
lists-removed = { $name } is removed.
lists-up = Move { $name } up
lists-down = Move { $name } down
