// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_people.h"

#include <array>

namespace teller::demo {

namespace {

using namespace Qt::StringLiterals;

// Names are separated by blanks. Where the script is not Latin, "native/latin": the latin form makes the
// e-mail address. Streets are separated by semicolons; # is the house number.
struct Land
{
    const char *country;
    const char *language;
    const char *currency;
    int weight;
    const char *given;
    const char *family;
    const char *streets;
    const char *cities;
};

constexpr std::array lands{
    Land{"DE", "de", "EUR", 26,
         "Anna Lena Sophie Jana Katrin Heike Ursula Birgit Sabine Monika Julia Miriam Frieda Greta Ingrid "
         "Jürgen "
         "Uwe Klaus Stefan Tobias Matthias Florian Lukas Jonas Felix Malte Günther Rüdiger Bernd Sören "
         "Torsten "
         "Käthe Annegret Hannelore Dörte Maximilian Leonie Svenja Wiebke Hauke",
         "Krause Weber Schäfer Hoffmann Brandt Vogel Keller Lorenz Böhm Jansen Peters Winkler Seidel Arnold "
         "Kühn Otto Sommer Graf Dietrich Busch Thomas Ziegler Pohl Engel Horn Bergmann Voigt Sauer Lindner "
         "Hahn Öztürk Nowak Petersen Harms Claasen Reuter Scholz Wegener Thiele Grünwald",
         "Lindenstraße #;Am Mühlbach #;Kastanienallee #;Gartenweg #;Bahnhofstraße #;Schillerstraße #;"
         "Amselweg #;Rosenstraße #;Hafenstraße #;Bergstraße #;Kirchgasse #;Goethestraße #",
         "10437 Berlin;20259 Hamburg;80798 München;50672 Köln;04177 Leipzig;24105 Kiel;01099 Dresden;"
         "79102 Freiburg;28203 Bremen;90419 Nürnberg;44135 Dortmund;26122 Oldenburg"},
    Land{
        "ES", "es", "EUR", 15,
        "Lucía María Carmen Pilar Elena Marta Sofía Nuria Rocío Inés Beatriz Álvaro Javier Sergio Pablo "
        "Diego "
        "Íñigo Rubén Andrés Joaquín Manuel Óscar Tomás Gonzalo Teresa Montserrat Irene Julián",
        "García Fernández Navarro Ortega Castillo Molina Iglesias Prieto Cano Vidal Serrano Peña Núñez Calvo "
        "Ibáñez Crespo Rubio Gallego Ferrer Pascual Herrera Muñoz Aguirre Etxeberria Soler",
        "Calle Mayor #;Calle del Prado #;Avenida de la Constitución #;Calle de Toledo #;Paseo del Río #;"
        "Calle San Miguel #;Plaza Nueva #;Calle de los Olivos #;Ronda de Levante #",
        "28013 Madrid;08015 Barcelona;46003 Valencia;41004 Sevilla;48005 Bilbao;50001 Zaragoza;29012 Málaga;"
        "15003 A Coruña;18009 Granada"},
    Land{"GB", "en", "GBP", 14,
         "Grace Amelia Holly Charlotte Fiona Gemma Margaret Joan Priya Aisha Imogen Harriet Oliver George "
         "Callum "
         "Rhys Alistair Graham Nigel Dev Tariq Ewan Harvey Simon Trevor Colin Bronwen Siobhan Kwame Zadie",
         "Hughes Walker Patel Ahmed MacLeod Fraser Bennett Cooper Whitfield Barlow Okafor Sharma Pritchard "
         "Ellis "
         "Marsh Thornton Doyle Hargreaves Lowe Sutton Adeyemi Quinn Ashworth Baines Tolley Grant",
         "# Station Road;# Church Lane;# Mill Street;# The Crescent;# Victoria Terrace;# Orchard Close;"
         "# Park View;# Albert Road;# Meadow Way;# Kingsway",
         "Leeds LS6 2AB;Bristol BS5 6QX;Cardiff CF24 3LP;Glasgow G41 2PT;Sheffield S7 1HL;York YO31 7PB;"
         "Norwich NR2 3DS;Manchester M20 4WX;Edinburgh EH6 8DW;Exeter EX4 6NT"},
    Land{"US", "en", "USD", 9,
         "Emily Madison Ashley Brianna Dolores Nancy Carol Linda Heather Keisha Tyler Brandon Jamal Marcus "
         "Kyle "
         "Walter Eugene Randy Curtis Hector Wyatt Naomi Shawn Roxanne Maribel Duane",
         "Miller Anderson Jackson Reyes Nguyen Kowalski Harris Bradley Fitzgerald Coleman Delgado Sanders "
         "Hicks "
         "Novak Lindgren Owens Barrett Vance Mercer Pruitt Holloway Nakamura",
         "# Maple Avenue;# Oak Street;# Lakeview Drive;# Cedar Lane;# Franklin Street;# Sunset Boulevard;"
         "# Elm Court;# Riverside Road",
         "Columbus, OH 43215;Portland, OR 97211;Madison, WI 53703;Tucson, AZ 85719;Richmond, VA 23220;"
         "Boise, ID 83702;Duluth, MN 55805;Albany, NY 12210"},
    Land{"FR", "fr", "EUR", 11,
         "Camille Chloé Élodie Amandine Geneviève Mireille Aurélie Océane Hélène Françoise Hugo Théo Mathieu "
         "Gérard Benoît Jérôme Loïc Étienne Romain Bastien Fatou Noémie Yann Solène",
         "Moreau Lefèvre Girard Bonnet Rousseau Blanchard Chevalier Gauthier Perrin Mercier Lacroix Besson "
         "Diallo Le Gall Fontaine Carpentier Vasseur Guillot Pelletier Delmas",
         "# rue des Lilas;# avenue Jean-Jaurès;# rue de la République;# place du Marché;# rue Victor-Hugo;"
         "# quai de la Loire;# impasse des Acacias;# rue du Four",
         "75011 Paris;69003 Lyon;31000 Toulouse;44000 Nantes;33800 Bordeaux;67000 Strasbourg;35200 Rennes;"
         "59000 Lille"},
    Land{"IT", "it", "EUR", 8,
         "Giulia Chiara Francesca Martina Valentina Paola Rosa Ilaria Marco Luca Matteo Giovanni Davide "
         "Salvatore "
         "Niccolò Riccardo Fabio Enzo Ottavia Bruna",
         "Rossi Ferrari Colombo Ricci Marino Greco Conti De Luca Mancini Barbieri Fontana Rinaldi Caruso "
         "Galli "
         "Moretti Villa Serra Bianchi Pellegrini D’Angelo",
         "Via Garibaldi #;Via Roma #;Corso Italia #;Via dei Mille #;Piazza Cavour #;Via Verdi #;Viale Europa "
         "#",
         "20129 Milano;00185 Roma;10123 Torino;40126 Bologna;50122 Firenze;80134 Napoli;16124 Genova"},
    Land{"PL", "pl", "EUR", 6,
         "Agnieszka Katarzyna Małgorzata Zofia Wanda Joanna Łucja Piotr Krzysztof Paweł Michał Grzegorz "
         "Wojciech "
         "Stanisław Jerzy Bożena",
         "Nowak Kowalczyk Wiśniewski Wójcik Zieliński Szymański Dąbrowski Kaczmarek Mazur Krawczyk Pawlak "
         "Jabłoński Wróbel Stępień Duda Sikora",
         "ul. Lipowa #;ul. Słoneczna #;ul. Mickiewicza #;ul. Długa #;al. Niepodległości #;ul. Kwiatowa #",
         "00-640 Warszawa;31-042 Kraków;50-079 Wrocław;80-831 Gdańsk;61-802 Poznań;90-001 Łódź"},
    Land{"TR", "tr", "EUR", 5,
         "Ayşe Elif Zeynep Gülşen Şeyma Derya Nurgül Mehmet Ahmet Emre Çağlar İbrahim Ömer Tuğba Hakan Oğuz",
         "Yılmaz Kaya Demir Şahin Çelik Aydın Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özdemir Güneş Polat",
         "Bağdat Caddesi #;Atatürk Bulvarı #;Lale Sokak #;Cumhuriyet Caddesi #;Gül Sokak #;İnönü Caddesi #",
         "34710 İstanbul;06420 Ankara;35220 İzmir;16010 Bursa;07100 Antalya"},
    Land{"AE", "ar", "EUR", 4,
         "فاطمة/fatima مريم/mariam ليلى/layla نور/nour سارة/sara هدى/huda محمد/mohammed أحمد/ahmed "
         "خالد/khaled "
         "يوسف/youssef عمر/omar حسن/hassan طارق/tariq رانيا/rania",
         "الهاشمي/alhashimi المنصوري/almansoori حداد/haddad خوري/khoury العلي/alali النجار/najjar "
         "الشامي/alshami "
         "منصور/mansour الخطيب/alkhatib درويش/darwish صباغ/sabbagh ناصر/nasser",
         "شارع النخيل #;شارع المتنبي #;شارع الوحدة #;شارع الكورنيش #", "دبي;أبوظبي;الشارقة;العين"},
    Land{"JP", "ja", "EUR", 3,
         "美咲/misaki 陽菜/hina さくら/sakura 結衣/yui 恵子/keiko 直美/naomi 健太/kenta 翔/sho 大輔/daisuke "
         "誠/makoto "
         "浩二/koji 蓮/ren",
         "佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 渡辺/watanabe 山本/yamamoto 中村/nakamura "
         "小林/kobayashi "
         "加藤/kato 吉田/yoshida",
         "桜台#丁目;緑町#丁目;本町#丁目;若葉#丁目",
         "東京都練馬区;横浜市港北区;大阪市北区;京都市左京区;名古屋市千種区"},
};

const Land &landOf(const QString &country)
{
    for (const Land &land : lands) {
        if (country == QLatin1StringView(land.country))
            return land;
    }
    return lands[0];
}

QString pickWord(const char *list, QChar separator, Random &random)
{
    const QStringList words = QString::fromUtf8(list).split(separator, Qt::SkipEmptyParts);
    return random.pick(words);
}

// Family names with a blank in them ("Le Gall") must not be split.
QString pickFamily(const char *list, Random &random)
{
    QString text = QString::fromUtf8(list);
    text.replace(u"Le Gall"_s, u"Le\u00a0Gall"_s).replace(u"De Luca"_s, u"De\u00a0Luca"_s);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return QString(random.pick(words)).replace(QChar(0x00a0), u' ');
}

QString latin(const QString &native)
{
    QString text = native.toLower();
    text.replace(u"ä"_s, u"ae"_s).replace(u"ö"_s, u"oe"_s).replace(u"ü"_s, u"ue"_s).replace(u"ß"_s, u"ss"_s);
    text.replace(u'ł', u'l').replace(u'ı', u'i').replace(u'ø', u'o');
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            plain += c;
    }
    return plain;
}

QString digits(int value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

// Ranges kept for fiction: Germany (Bundesnetzagentur), United Kingdom (Ofcom), France (Arcep), North America
// (555-01xx). The others keep none: there the subscriber's part begins with a digit that cannot be dialled.
QString phoneNumber(const QString &country, int n)
{
    static constexpr std::array german{"3023125", "6990009", "4066969", "2214710", "8999998"};
    static constexpr std::array british{"7700900", "1632960", "2079460", "1134960", "1144960", "1154960",
                                        "1164960", "1174960", "1184960", "1214960", "1314960", "1414960"};
    static constexpr std::array american{
        "202", "212", "312", "415", "503", "608", "614", "520", "804", "208", "218", "518", "303", "404",
        "617", "713", "206", "305", "702", "816", "919", "405", "502", "615", "901", "314", "402", "515",
        "701", "605", "307", "406", "505", "575", "775", "801", "860", "802", "603", "207"};
    const int spread = int((qint64(n) * 7919 + 501'277) % 1'000'000);
    const auto prefix = [n](const auto &list) {
        return QString::fromLatin1(list[size_t(n) % list.size()]);
    };
    const auto rest = [n](const auto &list) {
        return n / int(list.size());
    };
    if (country == "DE"_L1)
        return u"+49"_s + prefix(german) + digits((rest(german) * 617 + 127) % 1000, 3);
    if (country == "GB"_L1)
        return u"+44"_s + prefix(british) + digits((rest(british) * 617 + 127) % 1000, 3);
    if (country == "US"_L1)
        return u"+1"_s + prefix(american) + u"55501"_s + digits((rest(american) * 37 + 18) % 100, 2);
    if (country == "FR"_L1)
        return u"+33"_s + u"63998"_s + digits((n * 7919 + 1277) % 10000, 4);
    if (country == "ES"_L1)
        return u"+34555"_s + digits(spread, 6);
    if (country == "IT"_L1)
        return u"+39020"_s + digits(spread, 7);
    if (country == "PL"_L1)
        return u"+48220"_s + digits(spread, 6);
    if (country == "TR"_L1)
        return u"+902120"_s + digits(spread, 6);
    if (country == "JP"_L1)
        return u"+8130"_s + digits(spread, 7);
    return u"+97140"_s + digits(spread, 6);
}

struct FixedPerson
{
    const char *given;
    const char *family;
    const char *country;
    const char *street;
    const char *city;
    const char *email;
    const char *account;
};

constexpr std::array<FixedPerson, FirstOrdinary> fixedPeople{{
    {"Elena", "Rivera", "ES", "Calle Mayor 5", "28013 Madrid", "elena.rivera@example.com", "10044718"},
    {"Robert", "Johnson", "US", "418 Cedar Lane", "Madison, WI 53703", "robert.johnson@example.com",
     "20517346"},
    {"Katharina", "Albrecht", "DE", "Kastanienallee 27", "10437 Berlin", "katharina.albrecht@example.org",
     "30661208"},
    {"Michael", "Albrecht", "DE", "Kastanienallee 27", "10437 Berlin", "m.albrecht@example.org", "30661208"},
    {"Gerda", "Hinrichsen", "DE", "Am Mühlbach 3", "24105 Kiel", "", "40127755"},
    {"Hannah", "Whitmore", "GB", "12 Victoria Terrace", "Bristol BS5 6QX",
     "office@whitmore-dental.example.net", "50834419"},
    {"ليلى", "الخطيب", "AE", "شارع الكورنيش 14", "أبوظبي", "layla.alkhatib@example.com", "61390072"},
    {"Tomasz", "Krawczyk", "PL", "ul. Lipowa 8", "31-042 Kraków", "tomasz.krawczyk@example.com", "72204816"},
    {"Brigitte", "Lacroix", "FR", "9 quai de la Loire", "44000 Nantes", "brigitte.lacroix@example.org",
     "83915520"},
    {"Daniel", "Hargreaves", "GB", "41 Albert Road", "Sheffield S7 1HL", "daniel.hargreaves@example.com",
     "12345678"},
    {"Nuria", "Serrano", "ES", "Paseo del Río 19", "46003 Valencia", "nuria.serrano@example.net", "22345678"},
    {"Hauke", "Petersen", "DE", "Hafenstraße 66", "20259 Hamburg", "hauke.petersen@example.org", "32345678"},
    {"Francesca", "Moretti", "IT", "Via Garibaldi 31", "10123 Torino", "francesca.moretti@example.com",
     "42345678"},
    {"Wyatt", "Holloway", "US", "2207 Lakeview Drive", "Duluth, MN 55805", "wyatt.holloway@example.org",
     "62345678"},
    {"Elif", "Özdemir", "TR", "Lale Sokak 11", "35220 İzmir", "elif.ozdemir@example.net", "72345678"},
}};

Person fixedPerson(int index)
{
    const FixedPerson &fixed = fixedPeople[size_t(index)];
    const Land &land = landOf(QString::fromLatin1(fixed.country));
    Person result;
    result.index = index;
    result.given = QString::fromUtf8(fixed.given);
    result.family = QString::fromUtf8(fixed.family);
    result.country = QString::fromLatin1(land.country);
    result.language = QString::fromLatin1(land.language);
    result.currency = QString::fromLatin1(land.currency);
    result.name = result.given + u' ' + result.family;
    result.street = QString::fromUtf8(fixed.street);
    result.city = QString::fromUtf8(fixed.city);
    result.email = QString::fromLatin1(fixed.email);
    result.account = QString::fromLatin1(fixed.account);
    result.phone = phoneNumber(result.country, 2 * index);
    if (index == JointSecond)
        result.sharesAccountWith = JointFirst;
    if (index == JointFirst || index == JointSecond)
        result.secondPhone = phoneNumber(result.country, 2 * JointFirst + 1);
    if (index == Business)
        result.secondPhone = phoneNumber(result.country, 2 * Business + 1);
    return result;
}

int householdHead(int index)
{
    return index > FirstOrdinary && index % 37 == 0 ? index - 1 : -1;
}

int officeHead(int index)
{
    const int place = index % 149;
    return index - place > FirstOrdinary && place < 4 ? index - place : -1;
}

Person drawnPerson(quint64 seed, int index, const QString &country = {})
{
    Random random(mix(seed ^ mix(quint64(index) * 3 + 1)));
    int ticket = random.below(101);
    size_t which = 0;
    while (ticket >= lands[which].weight && which + 1 < lands.size())
        ticket -= lands[which++].weight;
    const Land &land = country.isEmpty() ? lands[which] : landOf(country);
    Person result;
    result.index = index;
    result.country = QString::fromLatin1(land.country);
    result.language = QString::fromLatin1(land.language);
    result.currency = QString::fromLatin1(land.currency);
    const QString given = pickWord(land.given, u' ', random);
    const QString family = pickFamily(land.family, random);
    result.given = given.section(u'/', 0, 0);
    result.family = family.section(u'/', 0, 0);
    result.street = pickWord(land.streets, u';', random).replace(u'#', QString::number(random.range(1, 88)));
    result.city = pickWord(land.cities, u';', random);
    result.phone = phoneNumber(result.country, 2 * index);
    result.account = accountNumber(index, 0);
    const std::array domains{"example.com"_L1, "example.org"_L1, "example.net"_L1};
    const QString mailGiven = latin(given.section(u'/', -1));
    const QString mailFamily = latin(family.section(u'/', -1));
    const int style = random.below(10);
    if (style > 0) {
        result.email = (style < 6 ? mailGiven + u'.' : mailGiven.left(1)) + mailFamily +
                       QString::number(index) + u'@' + domains[size_t(random.below(3))];
    }
    return result;
}

} // namespace

Person person(quint64 seed, int index)
{
    if (index < FirstOrdinary)
        return fixedPerson(index);
    Person result = drawnPerson(seed, index);
    if (const int head = householdHead(index); head >= 0) {
        const Person other = drawnPerson(seed, head);
        result = drawnPerson(seed, index, other.country);
        result.family = other.family;
        result.street = other.street;
        result.city = other.city;
        result.secondPhone = phoneNumber(other.country, 2 * head + 1);
        // Every third household keeps one account for both.
        if (index % 3 == 0) {
            result.sharesAccountWith = head;
            result.account = other.account;
        }
    } else if (const int office = officeHead(index); office >= 0) {
        result.secondPhone = phoneNumber(drawnPerson(seed, office).country, 2 * office + 1);
    } else if (index % 37 == 36) {
        result.secondPhone = phoneNumber(result.country, 2 * index + 1);
    }
    result.name = result.language == "ja"_L1 ? result.family + u' ' + result.given
                                             : result.given + u' ' + result.family;
    return result;
}

std::pair<QString, QString> anotherPlace(const QString &country, Random &random)
{
    const Land &land = landOf(country);
    QString street = pickWord(land.streets, u';', random).replace(u'#', QString::number(random.range(1, 88)));
    return {street, pickWord(land.cities, u';', random)};
}

QString relativeName(const Person &person, Random &random)
{
    const Land &land = landOf(person.country);
    for (int tries = 0; tries < 8; ++tries) {
        const QString given = pickWord(land.given, u' ', random).section(u'/', 0, 0);
        if (given != person.given)
            return person.language == "ja"_L1 ? person.family + u' ' + given : given + u' ' + person.family;
    }
    return person.family;
}

QString spreadNumber(quint64 k, int digitCount)
{
    // Primes p ≡ 3 (mod 4): there x → ±x² hits every number below p once (each half one of the two roots),
    // and does not show where it came from.
    struct Field
    {
        quint64 prime;
        quint64 base;
    };
    static constexpr std::array<Field, 4> fields{
        {{899'971, 100'000}, {8'999'971, 1'000'000}, {89'999'999, 10'000'000}, {899'999'963, 100'000'000}}};
    const Field &field = fields[size_t(qBound(6, digitCount, 9) - 6)];
    const auto permute = [p = field.prime](quint64 x) {
        const quint64 residue = x * x % p;
        return x <= p / 2 ? residue : p - residue;
    };
    const quint64 start = (k % field.prime * 618'033 + 271'828) % field.prime;
    return QString::number(field.base + permute((permute(start) + 141'421) % field.prime));
}

QString accountNumber(int index, int slot)
{
    quint64 k = quint64(index) * 4 + quint64(slot);
    QString number = spreadNumber(k, 8);
    const auto taken = [](const QString &candidate) {
        for (const FixedPerson &fixed : fixedPeople) {
            if (candidate == QLatin1StringView(fixed.account))
                return true;
        }
        return false;
    };
    while (taken(number))
        number = spreadNumber(k += 40'000'000, 8);
    return number;
}

} // namespace teller::demo
