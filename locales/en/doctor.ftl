# What `parvis doctor` says. Said on the command line only. A key that ends in -mend says what to do about the sentence
# before it.
doctor-title = Parvis { $version }: what is wrong with this installation, and how to mend it
doctor-still = Still looking at: { $areas }…
doctor-level-wrong = wrong
doctor-level-look = look
doctor-level-unknown = unknown
doctor-level-well = well
doctor-level-left-out = left out
doctor-verdict-well = All is well:
doctor-verdict-look = Something needs you:
doctor-verdict-unknown = Not everything could be examined:
doctor-count-wrong = { $count } wrong
doctor-count-look = { $count } to look at
doctor-count-unknown = { $count } unknown
doctor-count-well = { $count } well
doctor-count-left-out = { $count } left out
doctor-span-seconds =
    { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
doctor-span-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
doctor-span-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
doctor-span-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
doctor-bytes-kib = { $count } KiB
doctor-bytes-mib = { $count } MiB
doctor-bytes-gib = { $count } GiB
doctor-and-more = and { $count } more

doctor-area-folder = Data folder
doctor-area-disk = Disk
doctor-area-key = Key
doctor-area-database = Database
doctor-area-tables = Tables
doctor-area-clock = Clock
doctor-area-zones = Time zones
doctor-area-program = Program
doctor-area-worker = Worker
doctor-area-address = Address
doctor-area-domains = Domains
doctor-area-mail = Mail
doctor-area-letters = Letters
doctor-area-channels = Channels
doctor-area-deliveries = Deliveries
doctor-area-backups = Backups

doctor-closed = Not examined: the database can’t be looked into.
doctor-closed-mend = Mend the database first, then ask again.
doctor-no-folder = Not examined: the data folder isn’t there.
doctor-offline = Not examined, because of --offline.
doctor-no-answer = Not examined: the database gave no answer ({ $why }).
doctor-no-answer-mend = If the tables are said to be older or newer, or the database damaged, mend that first.
doctor-too-long = Not examined: there was no answer within { $span }.
doctor-too-long-mend = The disk or the database may be overloaded, or hang. Ask again later; if it stays so, look at them.
doctor-broke-off = Not examined: the check broke off. This is a fault of Parvis.
doctor-no-way-out = Parvis can’t open any connection to the outside: { $why }.
doctor-no-way-out-mend = Mostly the certificate authorities of the system are missing: install the package ca-certificates.

doctor-folder-missing = There is no folder { $path }.
doctor-folder-missing-mend = If the instance is elsewhere, say where, as you do for serve. If there is none yet, the first start makes it.
doctor-folder-no-folder = { $path } is a file, and should be the folder that holds everything.
doctor-folder-no-folder-mend = Give the folder with --data (PARVIS_DATA).
doctor-folder-not-yours = { $path } belongs to { $owner }, and this command runs as { $me }, who may not be able to read what it has to examine.
doctor-folder-not-yours-mend = Run it as { $owner }. If the program that serves runs as { $me } too, it can’t start: give it the folder with chown.
doctor-folder-root = { $path } belongs to root, so the program that serves runs as root: whoever finds a hole in it has the whole machine.
doctor-folder-root-mend = Give Parvis a user of its own, let the program run as that user (in systemd: User=parvis), and hand the folder over while nothing serves it.
doctor-folder-open = Others on this machine can get into { $path } (its mode is { $mode }), where credentials and people’s data are.
doctor-folder-open-mend = Close it to all but its owner.
doctor-folder-strange = Of what is in the data folder, this belongs to { $theirs } and not to { $owner }, so the program may not be able to write it: { $paths }. This happens when a command was run as another user.
doctor-folder-strange-mend = Hand it back, and run commands of Parvis as { $owner }.
doctor-folder-locked = { $owner } may not read and write what Parvis needs: { $paths }.
doctor-folder-locked-mend = Give the owner the right back.
doctor-folder-well = { $path } belongs to { $owner }, who alone can get in.

doctor-disk-silent = Not examined: the disk doesn’t say how much is free ({ $why }).
doctor-disk-silent-mend = See whether the disk is mounted and answers.
doctor-disk-read-only = The disk that holds { $path } can only be read: nothing can be saved, and nothing goes out.
doctor-disk-read-only-mend = It may have been mounted so, or the system did it because the disk has faults. See what the system says before you mount it anew.
doctor-disk-full = Only { $free } are free on the disk that holds { $path }: soon nothing can be saved, and nothing goes out.
doctor-disk-full-mend = Make room now. This shows what takes most in the data folder; logs and old backups elsewhere on the same disk count too.
doctor-disk-files = Only { $files } more files fit on the disk that holds { $path }, however much room there is.
doctor-disk-files-mend = Look for a folder with very many small files, and delete them.
doctor-disk-little = { $free } are free on the disk that holds { $path }; it should be { $least }.
doctor-disk-little-mend = Make room before it is full, or say with --least-free-mib that less is enough. This shows what takes most in the data folder.
doctor-disk-well = { $free } are free on the disk that holds { $path }.

doctor-key-open = Others can read the key { $path } (its mode is { $mode }). With it and the database one can speak in the name of every channel.
doctor-key-open-mend = Close it to all but its owner. If somebody else may have read it, connect the channels again with new credentials.
doctor-key-untried = The key { $path } reads, but it couldn’t be tried on the credentials, because the database can’t be looked into.
doctor-key-untried-mend = Mend the database first, then ask again.
doctor-key-well = The key { $path } opens every credential, and only its owner can read it. Keep a copy of it apart from the backups.
doctor-key-none = There is no key at { $path } yet, and no credential that would need one: the next start makes it.
doctor-key-none-mend = After that start, copy the key to where you keep passwords.
doctor-key-missing-alone = There is no key at { $path }.
doctor-key-missing-alone-mend = If this instance was restored from a backup, put your copy of the key there before it is started.
doctor-key-missing =
    { $count ->
        [one] There is no key at { $path }, so one channel can’t speak: { $channels }. The next start would make a new key, which doesn’t open the old credential.
       *[other] There is no key at { $path }, so { $count } channels can’t speak: { $channels }. The next start would make a new key, which doesn’t open the old credentials.
    }
doctor-key-missing-mend = Put your copy of the key back before you start. If there is none, start, and connect these channels again in the workbench.
doctor-key-unreadable = The key { $path } can’t be read: { $why }.
doctor-key-unreadable-mend = Run this as the user that Parvis runs as. If you did, give the file to that user, with mode 600.
doctor-key-damaged = { $path } doesn’t hold a key: { $why }. The program doesn’t start with it.
doctor-key-damaged-mend = Put your copy of the key in its place. If there is none, move this file away, start, and connect the channels again in the workbench.
doctor-key-other =
    { $count ->
        [one] The key { $path } isn’t the one that the credential of one channel (of { $all }) was encrypted with: { $channels }. It can’t speak.
       *[other] The key { $path } isn’t the one that the credentials of { $count } channels (of { $all }) were encrypted with: { $channels }. They can’t speak.
    }
doctor-key-other-mend = Add the right key as a further line of the file, from your copy, and restart. If there is none, connect these channels again in the workbench.

doctor-database-missing = There is no database at { $path }.
doctor-database-missing-mend = If the instance is elsewhere, say where with --data (PARVIS_DATA), or --database-url (PARVIS_DATABASE_URL) for PostgreSQL. If this one is new, the first start makes it. If it was there, restore a backup: docs/operations/backup-and-restore.md.
doctor-database-unreached = The database { $where } doesn’t let us in: { $why }.
doctor-database-unreached-mend = See whether the server runs, and whether the name, the user and the password in PARVIS_DATABASE_URL are right. This asks for the password and connects in the same way:
doctor-database-damaged = The database { $path } is damaged: { $why }.
doctor-database-damaged-mend = Stop the program, keep a copy of the whole folder, and restore the last backup: docs/operations/backup-and-restore.md. Then look for the cause: a disk with faults, or a copy of the file made while it was in use.
doctor-database-closed = The database { $path } can’t be opened: { $why }.
doctor-database-closed-mend = Run this as the user that Parvis runs as. If you did, see what is said of the data folder and the disk.
doctor-database-standby = The PostgreSQL server only follows another one: nothing can be written.
doctor-database-standby-mend = Point PARVIS_DATABASE_URL at the server that takes writes.
doctor-database-encoding = The PostgreSQL database is in the encoding { $encoding }: letters of other languages and emoji can’t be kept.
doctor-database-encoding-mend = Make a new database with the encoding UTF8, and restore a backup into it.
doctor-database-old = The PostgreSQL server is version { $version }; Parvis is tested from { $tested } on.
doctor-database-old-mend = Plan an upgrade of the server.
doctor-database-server-well = PostgreSQL { $version } answers.
doctor-database-references =
    { $count ->
        [one] One row in the database points at something that isn’t there, in: { $tables }. Parvis doesn’t write such a row: somebody changed the file by other means, or it is damaged.
       *[other] { $count } rows in the database point at something that isn’t there, in: { $tables }. Parvis doesn’t write such rows: somebody changed the file by other means, or it is damaged.
    }
doctor-database-references-mend = Make a copy of the folder while nothing serves it, then restore the last backup that is without this.
doctor-database-log = The log beside the database holds { $log }, and the database itself { $size }: it isn’t emptied any more, because something has kept reading an old state.
doctor-database-log-mend = Look for a program that has the file open for a long time, such as a copy or an analysis. Restarting Parvis empties the log.
doctor-database-file-well = { $path } is whole ({ $size }).

doctor-tables-none = The database holds nothing of Parvis.
doctor-tables-none-mend = See whether it is the right one. If it is new, the first start makes the tables.
doctor-tables-newer = A newer Parvis brought the tables to step { $there }, and this program knows them up to step { $known }. It doesn’t start with this database.
doctor-tables-newer-mend = Install the version that served it last, or a newer one. There is no way back but the backup from before the upgrade.
doctor-tables-unfinished = An upgrade of the tables broke off (at step { $steps }).
doctor-tables-unfinished-mend = Restore the backup from before the upgrade, and upgrade again.
doctor-tables-gap = Among the steps that brought the tables to where they are, some are missing: { $steps }. No release leaves them so.
doctor-tables-gap-mend = Restore the last backup. If this is from a version under development, use the one that made it.
doctor-tables-changed = The tables were made by steps of another content than this program has: { $steps }. It doesn’t start with this database.
doctor-tables-changed-mend = Use the program that made them. If this is from a version under development, begin with an empty folder.
doctor-tables-older = The tables are at step { $there }, and this program brings them to { $known } when it is started.
doctor-tables-older-mend = Make a backup with the program that has served until now, then start this one.
doctor-tables-well = The tables are those of this program (step { $there }).

doctor-clock-behind = The clock says { $now }, but something was written at { $last }, { $span } later. It is behind now, or was ahead then: what is planned goes out at the wrong time.
doctor-clock-behind-mend = Set the clock, and let it be set by itself from now on (timedatectl set-ntp true). This shows how it stands.
doctor-clock-server = The clock of this machine and that of the PostgreSQL server are { $span } apart.
doctor-clock-server-mend = Find out which of them is wrong, and let both be set by themselves (timedatectl set-ntp true).
doctor-clock-instance = The clock of the running instance and that of this command are { $span } apart.
doctor-clock-instance-mend = See whether both run on this machine, and whether somebody has just set its clock.
doctor-clock-well = The clock says { $now }, and nothing was written later than that (last: { $last }).
doctor-clock-alone = The clock says { $now }. Nothing has been written yet that it could be compared with.

doctor-zones-workspace = This program doesn’t know the zone { $zone } of the workspace { $workspace }: nothing can be planned there.
doctor-zones-workspace-mend = Choose another zone in the settings of the workspace’s site, or install a newer Parvis.
doctor-zones-planned = Something is planned in the zone { $zone }, which this program doesn’t know.
doctor-zones-planned-mend = Plan it again in another zone, or install a newer Parvis.
doctor-zones-well = Parvis brings its own time zones, and knows every zone in use here.

doctor-program-other = Something answers at { $at } (with { $status }), but it isn’t an instance with this key: another program, an older Parvis, or one with another data folder.
doctor-program-other-mend = Give this command the same --listen, --data and --database-url as serve. If they are the same, see what has taken the port (ss -ltnp), and restart Parvis.
doctor-program-none = Nothing answers at { $at }. While nothing serves, nothing goes out.
doctor-program-none-mend = Start it, or give this command the same --listen as serve. With systemd, this shows why it isn’t running:
doctor-program-unasked = Not examined: without the key, what answers at { $at } can’t be asked who it is.
doctor-program-version = The instance that runs is Parvis { $running }, and this command is { $mine }.
doctor-program-version-mend = If you have just installed a new version, restart the program that serves.
doctor-program-told = The instance that runs was told that people reach it at { $running }; this command was told { $mine }. They may not have the same settings.
doctor-program-told-mend = Give this command the environment of the service, or restart the service if you have changed it:
doctor-program-unready = The instance at { $at } runs but can’t do its work: { $said }.
doctor-program-unready-mend = See what is said of the database here; if that is well, restart the program and read its log.
doctor-program-stuck = The instance at { $at } serves, but a part of it stands still: { $stuck }.
doctor-program-stuck-mend = Read its log from before it stood still, then restart it: what it was sending is looked for before anything is sent again.
doctor-program-well = Parvis { $version } answers at { $at }, and can do its work (node “{ $node }”).

doctor-worker-stopped =
    { $count ->
        [one] One delivery has been due for { $span }, and nothing serves here that would send it.
       *[other] { $count } deliveries have been due, the first of them for { $span }, and nothing serves here that would send them.
    }
doctor-worker-stopped-mend = Start the program. What is more than six hours late is then held, and a person is asked.
doctor-worker-idle =
    { $count ->
        [one] One delivery has been due for { $span }, and nothing has been begun since: nobody is at work.
       *[other] { $count } deliveries have been due, the first of them for { $span }, and nothing has been begun since: nobody is at work.
    }
doctor-worker-idle-mend = Read the log of the program, then restart it. With several nodes, see that one of them runs the worker.
doctor-worker-originals =
    { $count ->
        [one] One original should have gone live { $span } ago, and hasn’t.
       *[other] { $count } originals should have gone live, the first of them { $span } ago, and haven’t.
    }
doctor-worker-originals-mend = Start the program if nothing serves; else read its log, then restart it.
doctor-worker-well = Nothing that is due waits for it. The last try began at { $at }, by node “{ $node }”.
doctor-worker-new = Nothing that is due waits for it. Nothing has been sent from here yet.

doctor-address-unreadable = Not examined: the address of the instance can’t be read.
doctor-address-unreadable-mend = Set PARVIS_INSTANCE_URL to the address that people use, such as https://parvis.example.
doctor-address-plain = People reach this instance at { $url }, without encryption: whoever sits on the way reads passwords and sessions.
doctor-address-plain-mend = Put a proxy with TLS in front (docs/operations/install.md), and set PARVIS_INSTANCE_URL to the address with https.
doctor-address-no-proxy = People reach this instance at { $url }, so a proxy does TLS in front of it, but no proxy is trusted: every visitor seems to come from the proxy, and all share one limit on attempts to sign in.
doctor-address-no-proxy-mend = Say where the proxy is. When it runs on this machine:
doctor-address-other = At { $url } something answers (with { $status }) that isn’t this instance.
doctor-address-other-mend = See where the name leads, and to what the proxy passes requests on: it should be where this instance listens. If PARVIS_INSTANCE_URL is another address than people use, set it right.
doctor-address-unreached = People can’t reach this instance at { $url }: { $why }.
doctor-address-unreached-mend = See whether the name leads to this machine, the proxy runs, its certificate is valid, and the firewall lets it through.
doctor-address-unasked = Not examined: without the key, what answers at { $url } can’t be asked who it is.
doctor-address-gullible = The proxy at { $peer } passes on what visitors claim about where they come from, so anybody gets round the limits on attempts to sign in.
doctor-address-gullible-mend = Let the proxy write X-Forwarded-For itself, or add what it sees at the end (in nginx: $proxy_add_x_forwarded_for), and trust only the networks of your proxies.
doctor-address-untrusted = The proxy at { $peer } says where visitors come from, and isn’t believed: every visitor seems to come from the proxy, and all share one limit on attempts to sign in.
doctor-address-untrusted-mend = Trust it, and restart:
doctor-address-silent = What stands in front of this instance ({ $peer }) doesn’t say where visitors come from: all share one limit on attempts to sign in.
doctor-address-silent-mend = Let it send X-Forwarded-For. In nginx:
doctor-address-host = Whoever asks for { $wanted } arrives here as if they had asked for { $seen }: sites aren’t found by their names, and links may lead astray.
doctor-address-host-mend = Let the proxy pass on the host that was asked for. In nginx:
doctor-address-well = { $url } leads to this instance, and it sees where visitors come from.

doctor-domains-none = No workspace has a host of its own.
doctor-domains-unasked = Not examined: without the key, what answers at the workspaces’ own hosts can’t be asked who it is.
doctor-domains-unreadable = { $host }, the host of { $workspace }, isn’t a host.
doctor-domains-host = { $host }, the host of { $workspace }, leads here, but arrives as { $seen }: another site is shown, or none.
doctor-domains-host-mend = Let the proxy pass on the host that was asked for. In nginx:
doctor-domains-other = At { $host }, the host of { $workspace }, something answers that isn’t this instance.
doctor-domains-other-mend = See where the name leads (DNS), and that the proxy passes that host on to Parvis.
doctor-domains-unreached = { $host }, the host of { $workspace }, can’t be reached: { $why }.
doctor-domains-unreached-mend = See where the name leads (DNS), and that the proxy has a certificate for it.
doctor-domains-well =
    { $count ->
        [one] The workspaces’ one host of its own leads here.
       *[other] The workspaces’ { $count } own hosts lead here.
    }

doctor-mail-unusable = The settings for mail can’t be used: { $why }. The program doesn’t start with them.
doctor-mail-unusable-mend = See docs/operations/mail.md.
doctor-mail-none = None is sent: no server is set. Notices are in the workbench only, and whoever invites passes the link on. docs/operations/mail.md says how to set one.
doctor-mail-well = { $at } is reached with what is set, and would take letters. None was sent to try.
doctor-mail-unreached = The mail server { $at } can’t be reached ({ $why }): letters wait, and are given up after two days.
doctor-mail-unreached-mend = See whether PARVIS_SMTP_HOST and PARVIS_SMTP_PORT are right, the server runs, and the firewall lets this machine out to that port.
doctor-mail-tls = No secure connection comes about with the mail server { $at } ({ $why }): letters wait, and are given up after two days.
doctor-mail-tls-mend = See whether PARVIS_SMTP_TLS fits the port (starttls: 587, tls: 465). If the server’s certificate is from an authority of your own, name that with PARVIS_SMTP_CA_FILE.
doctor-mail-sign-in = The mail server { $at } doesn’t take our sign-in ({ $why }): letters wait, and are given up after two days.
doctor-mail-sign-in-mend = See whether PARVIS_SMTP_USER is right, and whether the file PARVIS_SMTP_PASSWORD_FILE holds the password and nothing else; then restart.
doctor-mail-greeting = What answers at { $at } doesn’t behave like a mail server that takes letters from us ({ $why }).
doctor-mail-greeting-mend = See whether PARVIS_SMTP_HOST, PARVIS_SMTP_PORT and PARVIS_SMTP_TLS are right.

doctor-letters-waiting =
    { $count ->
        [one] One letter has waited for { $span }, and nobody has tried to send it.
       *[other] { $count } letters wait, the first of them for { $span }, and nobody has tried to send them.
    }
doctor-letters-waiting-mend = Start the program, with the settings for mail.
doctor-letters-refused =
    { $count ->
        [one] One letter has waited for { $span }. The mail server said last: { $why }
       *[other] { $count } letters wait, the first of them for { $span }. The mail server said last: { $why }
    }
doctor-letters-refused-mend = Mend what it says; they are tried again by themselves.
doctor-letters-given-up =
    { $count ->
        [one] One letter was given up within the last seven days. The mail server said last: { $why }
       *[other] { $count } letters were given up within the last seven days. The mail server said last: { $why }
    }
doctor-letters-given-up-mend = If it names an address, tell its owner to correct theirs; if it refuses us, look at the mail server.
doctor-letters-well = No letter waits.

doctor-channels-well =
    { $count ->
        [0] No channel is connected.
        [one] The one connected channel can speak.
       *[other] All { $count } connected channels can speak.
    }
doctor-channels-cut-off = { $channel } ({ $workspace }) has been cut off for { $span }: { $why }.
doctor-channels-cut-off-mend = Somebody of that workspace has to connect it again, in the workbench under Channels. What was to go out there is held until then.
doctor-channels-troubled = { $channel } ({ $workspace }) has been in trouble for { $span }: { $why }.
doctor-channels-troubled-mend = Parvis goes on trying. If its server answers you from this machine, look at the firewall; else wait for whoever runs it.
doctor-channels-renewal = The credential of { $channel } ({ $workspace }) should have been renewed { $span } ago. When it ends, the channel can’t speak.
doctor-channels-renewal-mend = If the program runs, its log says why that fails; else start it.

doctor-deliveries-overdue =
    { $count ->
        [one] One delivery for { $channel } ({ $workspace }) has been due for { $span }, and nobody is at it.
       *[other] { $count } deliveries for { $channel } ({ $workspace }) are due, the first of them for { $span }, and nobody is at them.
    }
doctor-deliveries-overdue-mend = If the program runs and the worker is well, its log says what hinders this channel.
doctor-deliveries-waiting =
    { $count ->
        [one] One delivery for { $channel } ({ $workspace }) has been due for { $span }: see Worker.
       *[other] { $count } deliveries for { $channel } ({ $workspace }) are due, the first of them for { $span }: see Worker.
    }
doctor-deliveries-abandoned = Something for { $channel } ({ $workspace }) was being sent by node “{ $node }”, which has given no sign of life for { $span }; nobody has taken it over, and nothing else goes out there meanwhile.
doctor-deliveries-abandoned-mend = Start the program, on this node or another: it looks on the network what became of it, and goes on.
doctor-deliveries-unconfirmed =
    { $count ->
        [one] { $workspace }: of one publication it isn’t known whether it is out, for { $span }. It couldn’t be found out by looking.
       *[other] { $workspace }: of { $count } publications it isn’t known whether they are out, of the first for { $span }. It couldn’t be found out by looking.
    }
doctor-deliveries-unconfirmed-mend = Somebody of that workspace has to look on the network and say what they see, in the workbench. Nothing is sent again by itself.
doctor-deliveries-held =
    { $count ->
        [one] { $workspace }: one publication has been held for { $span }, and waits for somebody to decide.
       *[other] { $workspace }: { $count } publications are held, the first of them for { $span }, and wait for somebody to decide.
    }
doctor-deliveries-held-mend = Each says in the workbench why. Somebody of that workspace sends it all the same, gives it another time, or cancels it.
doctor-deliveries-well = Nothing is stuck, and nothing waits for somebody to decide.

doctor-backups-untold = Not examined: nobody said where backups are kept. Name the folder with --backups (PARVIS_BACKUPS).
doctor-backups-unreadable = Not examined: the folder of backups { $path } can’t be read ({ $why }).
doctor-backups-unreadable-mend = See whether --backups (PARVIS_BACKUPS) names it, and whether this user may read it.
doctor-backups-none = There is no whole backup in { $path }.
doctor-backups-none-mend = Make one now, and one each night:
doctor-backups-old = The last backup is { $span } old: { $path }.
doctor-backups-old-mend = See why none was made since, and make one now:
doctor-backups-well = The last backup is { $span } old: { $path }.
