# What can be wrong with originals, their revisions, sections, topics, bylines, pictures and the site.
problem-conflict-saved-by-other =
    { $own ->
        [yes] You saved this text in another tab meanwhile. Nothing is lost: both texts are here; choose what goes on.
       *[no] { $name } saved this text meanwhile. Nothing is lost: both texts are here; choose what goes on.
    }
problem-working-copy-moved-on = The text was saved again since you last saw it. Look at it as it is now, then do this again.
problem-original-changed-by-other = The details were changed since you last saw them. Look at them as they are now, then do this again.
problem-original-trashed = This is in the trash. Bring it back first.
problem-original-live = This is live already. Publish it anew, or unpublish it first.
problem-original-not-scheduled = This isn’t scheduled, so there is no plan to change.
problem-original-not-live = This isn’t live, so there is nothing to take away from readers.
problem-title-missing = An article needs a title before readers see it.
problem-content-empty = There is nothing to read or to look at yet. Write something, or choose a cover.
problem-note-has-no-title = A note has no title. Put these words into the text, or begin an article.
problem-note-has-no-slug = A note’s address is made for it and can’t be chosen.
problem-body-too-long = This text takes { $kibibytes } KiB; 1024 KiB is the most. Split it into two articles.
problem-picture-unknown = This picture isn’t in the library any more. Choose another one.
problem-translation-of-nothing = The original this should be a translation of doesn’t exist.
problem-translation-exists = There is a version in this language ({ $language }) already.
problem-planned-past = This time is past. Choose a later one, or publish now.
problem-planned-unreadable = This isn’t a date with a time. Write it like 2026-03-29T14:30.
problem-planned-no-such-time = No calendar has this day, or no clock this time. Please check both.
problem-planned-offset = Give the time as clocks there show it, without an offset; the time zone is said apart.
problem-planned-too-fine = Please leave out fractions of a second.
problem-planned-out-of-reach = The year must be between 1970 and 2199.
problem-slug-taken =
    { $titled ->
        [no] Something else has this address, or had it: old addresses go on leading to it.
       *[other] “{ $title }” has this address, or had it: old addresses go on leading to it. Choose another one.
    }
problem-slug-character = “{ $character }” can’t stand in an address. Use a to z without accents, 0 to 9, and hyphens.
problem-slug-hyphen = Hyphens stand alone, between letters or digits.
problem-slug-reserved = The site keeps “{ $word }” for itself. Choose another address.
problem-slug-needed = Readers know this by its address. Change it if you like, but it can’t be without one.
problem-slug-none-free = No address made from this title is free. Choose one in the details.
problem-tags-too-many = These are { $measured } tags; { $most } is the most.
problem-tag-unknown = One of these tags doesn’t exist any more.
problem-read-also-too-many = These are { $measured } texts to read also; { $most } is the most.
problem-read-also-itself = A text can’t recommend itself, nor its translation.
problem-read-also-unknown = One of these texts doesn’t exist any more.
problem-thing-unknown = One can look for: original, channel, message, member, media, category, tag, author.
problem-category-unknown = This category doesn’t exist any more.
problem-author-unknown = This author doesn’t exist any more.
problem-minutes-too-many = That is more than a year. Please give the minutes the piece took.
problem-category-in-use =
    { $count ->
        [one] An original is still in this category. Give it another one first.
       *[other] { $count } originals are still in this category. Give them another one first.
    }
problem-author-in-use =
    { $count ->
        [one] An original is still signed with this name. Give it another author first.
       *[other] { $count } originals are still signed with this name. Give them another author first.
    }
problem-user-no-member = This person is not a member of the workspace.
problem-media-in-use =
    { $titled ->
        [no] This picture is still used. Take it out there first.
       *[other] { $count ->
            [one] “{ $title }” uses this picture. Take it out there first.
           *[other] “{ $title }” and others use this picture. Take it out there first.
        }
    }
problem-focal-outside = The point lies outside the picture. Both numbers go from 0 to 1000.
problem-crop-outside = The part lies outside the picture, or hardly anything is left of it.
problem-items-per-page = Choose between 1 and 50 originals on a page.
problem-site-theme-unknown = The theme of a site is one of: seuil, halle.
problem-preview-expired = This preview has ended: such a link works for an hour. Open it again from the workbench.
problem-picture-empty = { picture-empty }
problem-picture-too-many-bytes = This file is too large: at most { $mebibytes } MiB are accepted. Reduce the picture and send it again.
problem-picture-foreign = { picture-foreign }
problem-picture-video = { picture-video }
problem-picture-not-a-picture = { picture-not-a-picture }
problem-picture-too-large = { picture-too-large }
problem-picture-cut-short = { picture-cut-short }
problem-picture-broken = { picture-broken }
problem-body-not-text = This isn’t text in UTF-8. Save it as UTF-8, then send it again.
problem-state-unknown = There is no such state. It is one of: draft, scheduled, live, unpublished, trashed.
problem-kind-unknown = An original is one of: article, note.
