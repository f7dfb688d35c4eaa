/** Passwords of ten characters and more that head the published lists of leaked ones, German and English, in lower case. */
export const commonPasswords = new Set(
  `1234567890 12345678910 0123456789 0987654321 9876543210 123456789a 123456789q 1234567891 1111111111 0000000000 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 zaq12wsxcde
   qwertyuiop qwertzuiop qwertzuiopü asdfghjklö asdfghjkl1 yxcvbnm123 qwerty1234 qwerty12345 qwertz1234 qwertz12345 qwerty123456 qwertz123456 abcdefghij abc1234567 abcd1234567
   password12 password123 password1234 password12345 passw0rd12 passw0rd123 p@ssw0rd123 passwort12 passwort123 passwort1234 passwort12345 meinpasswort meinpasswort1 meinpasswort123
   geheim1234 geheim12345 geheimnis1 geheimnis123 hallo12345 hallo123456 hallowelt1 hallowelt123 ichliebedich iloveyou12 iloveyou123 iloveyou1234 schatz12345 schatzi123
   sommer2023 sommer2024 sommer2025 sommer2026 winter2023 winter2024 winter2025 winter2026 fruehling2025 herbst2025 herbst2026 august2025 dezember2025
   willkommen willkommen1 willkommen123 welcome123 welcome1234 administrator admin12345 admin123456 administrator1 letmein123 changeme123 test123456 testtest12 testtest123
   deutschland deutschland1 fussball12 fussball123 basteln123 computer12 computer123 superman12 superman123 princess12 princess123 football12 football123 baseball12 baseball123
   sonnenschein sonnenblume schmetterling michael123 michelle123 alexander1 alexander123 christian1 christian123 stephanie1 sebastian1 sebastian123 katharina1
   kindergarten kindergarten1 bibliothek bibliothek1 schule1234 schule12345 querschnitt querschnitt1 querschnitt123 jena123456 jena12345678 thueringen thueringen1`.split(/\s+/),
);
