# Why a file was not taken as a picture. $limit: a size with its unit; $format: such as HEIC.

picture-empty = Ce fichier est vide.
picture-too-many-bytes = Ce fichier est trop lourd : { $limit } au plus sont acceptés.
picture-foreign = Les fichiers { $format } ne sont pas acceptés. Enregistrez l’image en JPEG, PNG, WebP ou GIF.
picture-video = Les vidéos ne sont pas acceptées ici. Choisissez une image : JPEG, PNG, WebP ou GIF.
picture-not-a-picture = Ce fichier n’est pas une image, quoi que dise son nom. Les formats acceptés sont JPEG, PNG, WebP et GIF.
picture-too-large = Cette image mesure { $width } × { $height } pixels, plus que ce qui est accepté. Réduisez-la et renvoyez-la.
picture-cut-short = Ce fichier s’arrête au milieu de l’image. Il n’a sans doute pas été copié en entier : renvoyez l’original.
picture-broken = Cette image est illisible. Ouvrez-la dans un logiciel de retouche, enregistrez-la de nouveau en JPEG ou PNG, et envoyez ce fichier.
picture-cannot-fit = Cette image ne peut pas être ramenée sous { $limit }.
