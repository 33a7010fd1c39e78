# Why a file was not taken as a picture. $limit: a size with its unit; $format: such as HEIC.

picture-empty = This file is empty.
picture-too-many-bytes = This file is too large: at most { $limit } are accepted.
picture-foreign = { $format } files are not accepted. Save the picture as JPEG, PNG, WebP or GIF.
picture-video = Videos are not accepted here. Choose a picture: JPEG, PNG, WebP or GIF.
picture-not-a-picture = This file is not a picture, whatever its name says. JPEG, PNG, WebP and GIF are accepted.
picture-too-large = This picture is { $width } × { $height } pixels, more than is accepted. Reduce it and send it again.
picture-cut-short = This file ends in the middle of the picture. It was probably not copied whole: send the original again.
picture-broken = This picture cannot be read. Open it in a picture editor, save it again as JPEG or PNG, and send that.
picture-cannot-fit = This picture cannot be brought under { $limit }.
