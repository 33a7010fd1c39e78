# Writing: the desk where originals are made.
write-tools = Formatting
write-tool-strong = Strong
write-tool-emphasis = Emphasis
write-tool-link = Link
write-tool-heading = Heading
write-tool-bullets = List
write-tool-numbers = Numbered list
write-tool-quote = Quotation
write-tool-picture = Add a picture
